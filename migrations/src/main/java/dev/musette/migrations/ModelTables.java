package dev.musette.migrations;

import dev.musette.db.schema.Column;
import dev.musette.db.schema.ForeignKeyConstraint;
import dev.musette.db.schema.Index;
import dev.musette.db.schema.Table;
import dev.musette.db.schema.TableConstraint;
import dev.musette.db.sql.ColumnType;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import dev.musette.models.IndexDefinition;
import dev.musette.models.UniqueDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the table of a model.
final class ModelTables {
    /// Keys that are references themselves (a key that refers to a key) in a row; more is a circle.
    private static final int DEEPEST_KEY = 32;

    private ModelTables() {}

    static Table table(String app, String model, ProjectState state) {
        return table(state.model(app + "." + model), state);
    }

    /// @param state where the models that it refers to are looked up
    static Table table(ModelState model, ProjectState state) {
        List<Column> columns =
                model.fields().stream().map(field -> column(field, state)).toList();
        ModelStateOptions options = model.options();
        return new Table(
                model.table(),
                columns,
                options.uniqueTogether().stream()
                        .map(set -> columns(model, "A set of unique_together", set))
                        .toList(),
                options.indexes().stream().map(index -> index(model, index)).toList(),
                options.constraints().stream()
                        .map(unique -> constraint(model, unique))
                        .toList());
    }

    /// An index as the database has it, by columns.
    static Index index(ModelState model, IndexDefinition index) {
        List<Index.Key> keys = new ArrayList<>();
        for (String named : index.fields()) {
            boolean descending = named.startsWith("-");
            String field = descending ? named.substring(1) : named;
            keys.add(new Index.Key(columnOf(model, "The index '" + index.name() + "'", field), descending));
        }
        return new Index(index.name(), keys, null);
    }

    /// A constraint as the database has it, by columns.
    static TableConstraint constraint(ModelState model, UniqueDefinition unique) {
        return new TableConstraint.Unique(
                unique.name(), columns(model, "The constraint '" + unique.name() + "'", unique.fields()), null);
    }

    private static List<String> columns(ModelState model, String what, List<String> fields) {
        return fields.stream().map(field -> columnOf(model, what, field)).toList();
    }

    private static String columnOf(ModelState model, String what, String name) {
        Field field = model.find(name);
        if (field == null) {
            throw new StateError(
                    "%s names the field '%s', which the model %s does not have. Remove it before the field."
                            .formatted(what, name, model.label()));
        }
        return field.column();
    }

    static Column column(Field field, ProjectState state) {
        return new Column(
                field.column(),
                columnType(field, state, 0),
                field.nullable(),
                field.primaryKey(),
                field.unique(),
                field.dbIndex(),
                references(field, state));
    }

    private static @Nullable ForeignKeyConstraint references(Field field, ProjectState state) {
        FieldType.ForeignKey reference = field.foreignKey();
        if (reference == null || !reference.dbConstraint()) {
            return null;
        }
        ModelState target = state.model(reference.to());
        return new ForeignKeyConstraint(target.table(), target.primaryKey().column());
    }

    private static ColumnType columnType(Field field, ProjectState state, int depth) {
        return switch (field.type()) {
            case FieldType.BigAuto() -> Plain.BIG_AUTO;
            case FieldType.Auto() -> Plain.AUTO;
            case FieldType.Char(int length) -> new ColumnType.Varchar(length);
            case FieldType.Slug(int length) -> new ColumnType.Varchar(length);
            case FieldType.Email(int length) -> new ColumnType.Varchar(length);
            case FieldType.Text() -> Plain.TEXT;
            case FieldType.Int() -> Plain.INTEGER;
            case FieldType.BigInt() -> Plain.BIG_INTEGER;
            case FieldType.SmallInt() -> Plain.SMALL_INTEGER;
            case FieldType.PositiveInt() -> Plain.POSITIVE_INTEGER;
            case FieldType.Bool() -> Plain.BOOLEAN;
            case FieldType.DateTime _ -> Plain.DATE_TIME;
            case FieldType.Date _ -> Plain.DATE;
            case FieldType.Decimal(int digits, int places) -> new ColumnType.Decimal(digits, places);
            case FieldType.Real() -> Plain.FLOAT;
            case FieldType.Uuid() -> Plain.UUID;
            case FieldType.ForeignKey reference -> keyType(field, reference, state, depth);
        };
    }

    private static ColumnType keyType(Field field, FieldType.ForeignKey reference, ProjectState state, int depth) {
        if (depth == DEEPEST_KEY) {
            throw new StateError("The primary keys that '%s' refers to go round in a circle: %s."
                    .formatted(field.name(), reference.to()));
        }
        Field key = state.model(reference.to()).primaryKey();
        return columnType(key, state, depth + 1).reference();
    }
}
