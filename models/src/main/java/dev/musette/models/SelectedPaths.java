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
        addWithStart(all, path.from);
        if (all.stream().noneMatch(known -> RelatedReader.same(known, path))) {
            all.add(path);
        }
    }
}
