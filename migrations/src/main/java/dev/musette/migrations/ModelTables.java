package dev.musette.migrations;

import dev.musette.db.schema.Column;
import dev.musette.db.schema.ForeignKeyConstraint;
import dev.musette.db.schema.Table;
import dev.musette.db.sql.ColumnType;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the table of a model.
final class ModelTables {
    /// Keys that are references themselves (a key that refers to a key) in a row; more is a circle.
    private static final int DEEPEST_KEY = 32;

    private ModelTables() {}

    /// @param state where the models that it refers to are looked up
    static Table table(ModelState model, ProjectState state) {
        List<Column> columns =
                model.fields().stream().map(field -> column(field, state)).toList();
        return new Table(model.table(), columns, List.of(), List.of(), List.of());
    }

    private static Column column(Field field, ProjectState state) {
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
