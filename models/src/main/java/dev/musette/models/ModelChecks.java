package dev.musette.models;

import dev.musette.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// What can be wrong between models; the processor has seen to each by itself.
final class ModelChecks {
    private ModelChecks() {}

    static List<Problem> check(
            Collection<? extends ModelMeta<?, ?>> models, Map<ModelMeta<?, ?>, List<Relation<?, ?, ?>>> relations) {
        List<Problem> problems = new ArrayList<>();
        tables(models, problems);
        labels(models, problems);
        names(models, "index", "models.E029", "models.E030", ModelChecks::indexNames, problems);
        names(models, "constraint", "models.E031", "models.E032", ModelChecks::constraintNames, problems);
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

    private static List<String> indexNames(ModelMeta<?, ?> meta) {
        return meta.indexes().stream().map(IndexDefinition::name).toList();
    }

    private static List<String> constraintNames(ModelMeta<?, ?> meta) {
        return meta.constraints().stream().map(UniqueDefinition::name).toList();
    }

    /// Names that are there once in a database.
    ///
    /// @param inOne the check's id where one model uses a name twice
    /// @param inSeveral the check's id where several models use it
    private static void names(
            Collection<? extends ModelMeta<?, ?>> models,
            String what,
            String inOne,
            String inSeveral,
            Function<ModelMeta<?, ?>, List<String>> namesOf,
            List<Problem> problems) {
        Map<String, List<String>> users = new TreeMap<>();
        for (ModelMeta<?, ?> meta : models) {
            for (String name : namesOf.apply(meta)) {
                users.computeIfAbsent(name, _ -> new ArrayList<>()).add(meta.label());
            }
        }
        users.forEach((name, labels) -> {
            if (labels.size() > 1) {
                boolean one = Set.copyOf(labels).size() == 1;
                problems.add(Problem.error(
                                one ? inOne : inSeveral,
                                "The %s name '%s' is not unique %s."
                                        .formatted(
                                                what,
                                                name,
                                                one
                                                        ? "for the model " + labels.getFirst()
                                                        : "among models: " + String.join(", ", labels)))
                        .hint("Give one of them another name in @ModelOptions.")
                        .about(name));
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
