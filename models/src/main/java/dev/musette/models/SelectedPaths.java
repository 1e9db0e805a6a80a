package dev.musette.models;

import java.util.ArrayList;
import java.util.List;

/// The foreign keys that a query fetches along; each after the one that it starts from.
final class SelectedPaths {
    private SelectedPaths() {}

    static List<Path> add(List<Path> paths, Path path) {
        List<Path> all = new ArrayList<>(paths);
        addWithStart(all, path);
        return List.copyOf(all);
    }

    private static void addWithStart(List<Path> all, Path path) {
        if (path.from == null) {
            return;
        }
        if (path.back != null || path instanceof Counting) {
            throw new FieldError("selectRelated follows foreign keys to one row each, not back along %s."
                    .formatted(path.back == null ? "a count" : path.back));
        }
        addWithStart(all, path.from);
        if (all.stream().noneMatch(known -> RelatedReader.same(known, path))) {
            all.add(path);
        }
    }
}
