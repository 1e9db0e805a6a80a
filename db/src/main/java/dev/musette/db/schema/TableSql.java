package dev.musette.db.schema;

import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the statements that create a table, as Django writes them on SQLite.
final class TableSql {
    private final Dialect dialect;
    private final Table table;

    TableSql(Dialect dialect, Table table) {
        this.dialect = dialect;
        this.table = table;
    }

    String create() {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        for (TableConstraint constraint : table.constraints()) {
            String inline = inline(constraint);
            if (inline != null) {
                parts.add(inline);
            }
        }
        return "CREATE TABLE " + quote(table.name()) + " (" + String.join(", ", parts) + ")";
    }

    /// What runs once all tables are there: unique sets, the indexes of columns, the table's own indexes.
    List<String> createIndexes() {
        List<String> statements = new ArrayList<>();
        for (List<String> columns : table.uniqueTogether()) {
            statements.add(createUniqueIndex(identifier(columns, "_uniq"), columns));
        }
        for (TableConstraint constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.Unique unique && unique.condition() != null) {
                statements.add(createUniqueIndex(unique.name(), unique.columns())
                        + " WHERE "
                        + dialect.definition(unique.condition()));
            }
        }
        for (Column column : table.columns()) {
            if (column.indexed() && !column.unique() && !column.primaryKey()) {
                List<String> columns = List.of(column.name());
                statements.add("CREATE INDEX " + quote(identifier(columns, "")) + " ON " + quote(table.name()) + " ("
                        + quoted(columns) + ")");
            }
        }
        table.indexes().forEach(index -> statements.add(createIndex(index)));
        return statements;
    }

    private String column(Column column) {
        StringBuilder out = new StringBuilder(quote(column.name()))
                .append(' ')
                .append(dialect.columnType(column.type()))
                .append(column.nullable() ? " NULL" : " NOT NULL");
        if (column.primaryKey()) {
            out.append(" PRIMARY KEY");
        } else if (column.unique()) {
            out.append(" UNIQUE");
        }
        String check = dialect.columnTypeCheck(column.type(), column.name());
        if (check != null) {
            out.append(" CHECK (").append(check).append(')');
        }
        String suffix = dialect.columnTypeSuffix(column.type());
        if (suffix != null) {
            out.append(' ').append(suffix);
        }
        ForeignKeyConstraint references = column.references();
        if (references != null) {
            out.append(" REFERENCES ")
                    .append(quote(references.table()))
                    .append(" (")
                    .append(quote(references.column()))
                    .append(") DEFERRABLE INITIALLY DEFERRED");
        }
        return out.toString();
    }

    private @Nullable String inline(TableConstraint constraint) {
        return switch (constraint) {
            case TableConstraint.Check check ->
                "CONSTRAINT " + quote(check.name()) + " CHECK (" + dialect.definition(check.condition()) + ")";
            case TableConstraint.Unique unique
            when unique.condition() == null ->
                "CONSTRAINT " + quote(unique.name()) + " UNIQUE (" + quoted(unique.columns()) + ")";
            case TableConstraint.Unique _ -> null;
        };
    }

    private String createIndex(Index index) {
        String name =
                index.name() == null ? Identifiers.indexName(table.name(), index.columnsWithDirection()) : index.name();
        String keys = index.keys().stream()
                .map(key -> quote(key.column()) + (key.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        String sql = "CREATE INDEX " + quote(name) + " ON " + quote(table.name()) + " (" + keys + ")";
        return index.condition() == null ? sql : sql + " WHERE " + dialect.definition(index.condition());
    }

    private String createUniqueIndex(String name, List<String> columns) {
        return "CREATE UNIQUE INDEX " + quote(name) + " ON " + quote(table.name()) + " (" + quoted(columns) + ")";
    }

    private String identifier(List<String> columns, String suffix) {
        return Identifiers.create(table.name(), columns, suffix, dialect.maxNameLength());
    }

    private String quoted(List<String> columns) {
        return columns.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    private String quote(String name) {
        return dialect.quoteName(name);
    }
}
