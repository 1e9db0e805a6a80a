package dev.musette.migrations;

import dev.musette.models.Field;
import dev.musette.models.IndexDefinition;
import dev.musette.models.UniqueDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What comes of creating a model and changing it afterwards.
final class CreatedModel {
    private CreatedModel() {}

    static Reduction with(CreateModel create, ModelChange later, String app) {
        ModelStateOptions options = create.options();
        return switch (later) {
            case DeleteModel _ -> Reduction.to();
            case RenameModel rename -> Reduction.to(new CreateModel(rename.to(), create.fields(), options));
            case AlterModelOptions alter -> Reduction.to(create.with(alter.applyTo(options)));
            case AlterModelTable alter -> Reduction.to(create.with(options.table(alter.table())));
            case AlterUniqueTogether alter -> Reduction.to(create.with(options.uniqueTogether(alter.sets())));
            case AddField add -> fields(create, plus(create.fields(), add.field()), options);
            case AlterField alter ->
                mapped(create, field -> field.name().equals(alter.fieldName()) ? alter.field() : field, options);
            case RemoveField remove -> withoutField(create, remove.field());
            case RenameField rename ->
                mapped(
                        create,
                        field -> field.name().equals(rename.from()) ? Fields.renamed(field, rename.to()) : field,
                        ModelState.renamedIn(options, rename.from(), rename.to()));
            case AddIndex add -> Reduction.to(create.with(options.indexes(plus(options.indexes(), add.index()))));
            case RemoveIndex remove -> {
                Predicate<IndexDefinition> others = index -> !index.name().equals(remove.name());
                yield Reduction.to(create.with(options.indexes(
                        options.indexes().stream().filter(others).toList())));
            }
            case AddConstraint add ->
                Reduction.to(create.with(options.constraints(plus(options.constraints(), add.constraint()))));
            case RemoveConstraint remove -> {
                Predicate<UniqueDefinition> others = unique -> !unique.name().equals(remove.name());
                yield Reduction.to(create.with(options.constraints(
                        options.constraints().stream().filter(others).toList())));
            }
            default -> create.reduceApart(later, app);
        };
    }

    private static Reduction withoutField(CreateModel create, String name) {
        List<Field> fields = create.fields().stream()
                .filter(field -> !field.name().equals(name))
                .toList();
        ModelStateOptions options = create.options();
        return fields(create, fields, options.uniqueTogether(UniqueSets.without(options.uniqueTogether(), name)));
    }

    private static Reduction mapped(CreateModel create, UnaryOperator<Field> change, ModelStateOptions options) {
        return fields(create, create.fields().stream().map(change).toList(), options);
    }

    private static Reduction fields(CreateModel create, List<Field> fields, ModelStateOptions options) {
        return Reduction.to(new CreateModel(create.model(), fields, options));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
