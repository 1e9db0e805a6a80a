package dev.musette.migrations;

import dev.musette.models.IndexDefinition;
import dev.musette.models.UniqueDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a model in a migration says beyond its fields; null and the empty list leave it to the
/// default.
///
/// @param table the table's name, or null for `<app>_<model in lower case>`
/// @param ordering the order of a query that names none: `-published_date`
/// @param indexes those of several fields or with a name; one for a single field is the field's own
/// @param uniqueTogether sets of fields as Django's older option has them, sorted; their indexes have
///     names made from them
public record ModelStateOptions(
        @Nullable String table,
        List<String> ordering,
        @Nullable String verboseName,
        @Nullable String verboseNamePlural,
        List<IndexDefinition> indexes,
        List<UniqueDefinition> constraints,
        List<List<String>> uniqueTogether) {
    public static final ModelStateOptions NONE =
            new ModelStateOptions(null, List.of(), null, null, List.of(), List.of(), List.of());

    public ModelStateOptions {
        ordering = List.copyOf(ordering);
        indexes = List.copyOf(indexes);
        constraints = List.copyOf(constraints);
        uniqueTogether = UniqueSets.sorted(uniqueTogether);
    }

    public ModelStateOptions table(@Nullable String table) {
        return new ModelStateOptions(
                table, ordering, verboseName, verboseNamePlural, indexes, constraints, uniqueTogether);
    }

    public ModelStateOptions ordering(List<String> ordering) {
        return new ModelStateOptions(
                table, ordering, verboseName, verboseNamePlural, indexes, constraints, uniqueTogether);
    }

    public ModelStateOptions verboseNames(@Nullable String one, @Nullable String several) {
        return new ModelStateOptions(table, ordering, one, several, indexes, constraints, uniqueTogether);
    }

    public ModelStateOptions indexes(List<IndexDefinition> indexes) {
        return new ModelStateOptions(
                table, ordering, verboseName, verboseNamePlural, indexes, constraints, uniqueTogether);
    }

    public ModelStateOptions constraints(List<UniqueDefinition> constraints) {
        return new ModelStateOptions(
                table, ordering, verboseName, verboseNamePlural, indexes, constraints, uniqueTogether);
    }

    public ModelStateOptions uniqueTogether(List<List<String>> uniqueTogether) {
        return new ModelStateOptions(
                table, ordering, verboseName, verboseNamePlural, indexes, constraints, uniqueTogether);
    }
}
