package dev.musette.migrations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a model in a migration says beyond its fields; null and the empty list leave it to the default.
///
/// @param table the table's name, or null for `<app>_<model in lower case>`
/// @param ordering the order of a query that names none: `-published_date`
public record ModelStateOptions(
        @Nullable String table,
        List<String> ordering,
        @Nullable String verboseName,
        @Nullable String verboseNamePlural) {
    public static final ModelStateOptions NONE = new ModelStateOptions(null, List.of(), null, null);

    public ModelStateOptions {
        ordering = List.copyOf(ordering);
    }
}
