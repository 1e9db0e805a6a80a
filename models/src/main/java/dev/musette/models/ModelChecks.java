package dev.musette.models;

import dev.musette.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What can be wrong between models; the processor has seen to each by itself.
final class ModelChecks {
    private ModelChecks() {}

    static List<Problem> check(
            Collection<? extends ModelMeta<?, ?>> models, Map<ModelMeta<?, ?>, List<Relation<?, ?, ?>>> relations) {
        List<Problem> problems = new ArrayList<>();
        tables(models, problems);
        labels(models, problems);
        relations.forEach((target, toIt) -> {
            if (models.contains(target)) {
                relatedNames(target, toIt, problems);
            } else {
                toIt.forEach(relation -> problems.add(Problem.error(
                                "fields.E300",
                                "%s refers to %s, which is not installed.".formatted(relation, target.label()))
                        .hint("Add the app '%s' to installedApps.".formatted(target.appLabel()))
                        .about(relation)));
            }
        });
        return problems;
    }

    private static void tables(Collection<? extends ModelMeta<?, ?>> models, List<Problem> problems) {
        Map<String, List<String>> users = new TreeMap<>();
        models.forEach(meta ->
                users.computeIfAbsent(meta.table(), _ -> new ArrayList<>()).add(meta.label()));
        users.forEach((table, labels) -> {
            if (labels.size() > 1) {
                problems.add(Problem.error(
                                "models.E028",
                                "Table '%s' is used by several models: %s.".formatted(table, String.join(", ", labels)))
                        .hint("Give one of them another table in @ModelOptions.")
                        .about(table));
            }
        });
    }

    private static void labels(Collection<? extends ModelMeta<?, ?>> models, List<Problem> problems) {
        Map<String, ModelMeta<?, ?>> seen = new HashMap<>();
        for (ModelMeta<?, ?> meta : models) {
            ModelMeta<?, ?> other = seen.putIfAbsent(meta.label(), meta);
            if (other != null) {
                problems.add(Problem.error(
                                "models.E101",
                                "The app '%s' has two models '%s': %s and %s."
                                        .formatted(
                                                meta.appLabel(),
                                                meta.name(),
                                                other.type().getName(),
                                                meta.type().getName()))
                        .hint("Rename one of them, or give its package another @AppLabel.")
                        .about(meta));
            }
        }
    }

    private static void relatedNames(ModelMeta<?, ?> target, List<Relation<?, ?, ?>> toIt, List<Problem> problems) {
        Map<String, Relation<?, ?, ?>> seen = new HashMap<>();
        for (Relation<?, ?, ?> relation : toIt) {
            String name = ModelRegistry.accessor(relation);
            if (name == null) {
                continue;
            }
            if (target.field(name) != null) {
                problems.add(Problem.error(
                                "fields.E302",
                                "%s is called '%s' on %s, which has a field of that name."
                                        .formatted(relation, name, target.label()))
                        .hint("Rename the field, or set another relatedName.")
                        .about(relation));
            }
            Relation<?, ?, ?> other = seen.putIfAbsent(name, relation);
            if (other != null) {
                problems.add(Problem.error(
                                "fields.E304",
                                "%s and %s are both called '%s' on %s."
                                        .formatted(other, relation, name, target.label()))
                        .hint("Set another relatedName on one of them.")
                        .about(relation));
            }
        }
    }
}
