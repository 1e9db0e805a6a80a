package dev.musette.db.schema;

import dev.musette.db.sql.ColumnType;
import org.jspecify.annotations.Nullable;

/// A column of a table.
///
/// ```java
/// Column.of("id", ColumnType.Plain.BIG_AUTO).asPrimaryKey()
/// Column.of("author_id", ColumnType.Plain.BIG_INTEGER).references("auth_user", "id").asIndexed()
/// ```
///
/// @param indexed whether it gets an index of its own; a unique column and a primary key have one anyway
/// @param references the column that its values must be found in, or null
public record Column(
        String name,
        ColumnType type,
        boolean nullable,
        boolean primaryKey,
        boolean unique,
        boolean indexed,
        @Nullable ForeignKeyConstraint references) {

    public static Column of(String name, ColumnType type) {
        return new Column(name, type, false, false, false, false, null);
    }

    public Column asNullable() {
        return new Column(name, type, true, primaryKey, unique, indexed, references);
    }

    public Column asPrimaryKey() {
        return new Column(name, type, nullable, true, unique, indexed, references);
    }

    public Column asUnique() {
        return new Column(name, type, nullable, primaryKey, true, indexed, references);
    }

    /// Gives the column an index, as every foreign key has one unless it says otherwise.
    public Column asIndexed() {
        return new Column(name, type, nullable, primaryKey, unique, true, references);
    }

    public Column references(String table, String column) {
        ForeignKeyConstraint constraint = new ForeignKeyConstraint(table, column);
        return new Column(name, type, nullable, primaryKey, unique, indexed, constraint);
    }

    /// This column under another name.
    public Column named(String name) {
        return new Column(name, type, nullable, primaryKey, unique, indexed, references);
    }

    /// Whether it has an index that is not there for its being unique.
    boolean hasOwnIndex() {
        return indexed && !unique && !primaryKey;
    }
}
