package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.models.ModelMeta;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a shell has imported at its start: the usual packages, and the site's models by their names.
///
/// @param lines import declarations, each with its semicolon
record ShellImports(List<String> lines) {
    private static final List<String> USUAL = List.of(
            "import java.math.*;",
            "import java.time.*;",
            "import java.util.*;",
            "import java.util.stream.*;",
            "import dev.musette.core.Application;",
            "import dev.musette.models.*;",
            "import static dev.musette.db.Transactions.atomic;");

    /// Where two models have one name, that of the first app has it here too.
    static ShellImports of(Application site) {
        List<String> lines = new ArrayList<>(USUAL);
        Set<String> names = new HashSet<>();
        for (ModelMeta<?, ?> model : site.models().models()) {
            Class<?> type = model.type();
            if (Modifier.isPublic(type.getModifiers()) && names.add(type.getSimpleName())) {
                lines.add("import " + type.getCanonicalName() + ";");
            }
        }
        return new ShellImports(List.copyOf(lines));
    }
}
