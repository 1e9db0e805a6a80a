package dev.musette.db.schema;

import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the statements that create a table, as Django writes them.
final class TableSql {
    private final Dialect dialect;
    private final Table table;

    TableSql(Dialect dialect, Table table) {
        this.dialect = dialect;
        this.table = table;
    }

    String create() {
        return create(table.name());
    }

    /// Creates it under another name.
    String create(String name) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        for (TableConstraint constraint : table.constraints()) {
            String inline = inline(constraint);
            if (inline != null) {
                parts.add(inline);
            }
        }
        return "CREATE TABLE " + quote(name) + " (" + String.join(", ", parts) + ")";
    }

    /// What runs once all tables are there: unique sets, foreign keys, the indexes of columns, the table's own indexes.
    List<String> createIndexes() {
        List<String> statements = new ArrayList<>();
        for (List<String> columns : table.uniqueTogether()) {
            statements.add(createUnique(columns));
        }
        if (!dialect.schemaFeatures().inlineForeignKeys()) {
            table.columns().forEach(column -> {
                if (column.references() != null) {
                    statements.add(addForeignKey(column, column.references()));
                }
            });
        }
        for (TableConstraint constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.Unique unique
                    && unique.condition() != null
                    && dialect.schemaFeatures().partialIndexes()) {
                statements.add(createUnique(unique));
            }
        }
        table.columns().forEach(column -> statements.addAll(createIndexes(column)));
        table.indexes().forEach(index -> statements.add(createIndex(index)));
        return statements;
    }

    /// Creates a column's own index, and the second one that `LIKE` needs on some databases.
    List<String> createIndexes(Column column) {
        List<String> statements = new ArrayList<>();
        boolean hasIndexByItself =
                column.references() != null && dialect.schemaFeatures().indexesForeignKeys();
        if (column.hasOwnIndex() && !hasIndexByItself && dialect.canIndex(column.type())) {
            statements.add(createIndex(column));
        }
        boolean isFound = column.indexed() || column.unique() || column.primaryKey();
        if (isFound && dialect.likeOperators(column.type()) != null) {
            statements.add(createLikeIndex(column));
        }
        return statements;
    }

    /// Creates the second index, by which `LIKE 'x%'` is found.
    String createLikeIndex(Column column) {
        return "CREATE INDEX " + quote(likeIndexName(column)) + " ON " + quote(table.name()) + " ("
                + quote(column.name()) + " " + dialect.likeOperators(column.type()) + ")";
    }

    /// Adds a column's foreign key to the table that is there.
    String addForeignKey(Column column, ForeignKeyConstraint references) {
        return "ALTER TABLE " + quote(table.name()) + " ADD CONSTRAINT " + quote(foreignKeyName(column, references))
                + " FOREIGN KEY (" + quote(column.name()) + ") REFERENCES " + quote(references.table()) + " ("
                + quote(references.column()) + ")" + dialect.schemaFeatures().foreignKeySuffix();
    }

    /// Creates the index or constraint that makes a set of columns unique together.
    String createUnique(List<String> columns) {
        return dialect.schemaFeatures().uniqueSetsAreConstraints()
                ? addUnique(columns)
                : createUniqueIndex(uniqueName(columns), columns);
    }

    /// Adds the constraint that makes columns unique together to the table that is there.
    String addUnique(List<String> columns) {
        return addUnique(new TableConstraint.Unique(uniqueName(columns), columns, null));
    }

    String addUnique(TableConstraint.Unique unique) {
        return "ALTER TABLE " + quote(table.name()) + " ADD CONSTRAINT " + quote(unique.name()) + " UNIQUE ("
                + quoted(unique.columns()) + ")";
    }

    /// Creates the index of a constraint that is about some of the rows.
    String createUnique(TableConstraint.Unique unique) {
        String sql = createUniqueIndex(unique.name(), unique.columns());
        return unique.condition() == null ? sql : sql + " WHERE " + dialect.definition(unique.condition());
    }

    /// Creates a column's own index.
    String createIndex(Column column) {
        List<String> columns = List.of(column.name());
        return "CREATE INDEX " + quote(indexName(column)) + " ON " + quote(table.name()) + " (" + quoted(columns) + ")";
    }

    String uniqueName(List<String> columns) {
        return identifier(columns, "_uniq");
    }

    String indexName(Column column) {
        return identifier(List.of(column.name()), "");
    }

    String checkName(Column column) {
        return identifier(List.of(column.name()), "_check");
    }

    String likeIndexName(Column column) {
        return identifier(List.of(column.name()), "_like");
    }

    String foreignKeyName(Column column, ForeignKeyConstraint references) {
        return identifier(List.of(column.name()), "_fk_" + references.table() + "_" + references.column());
    }

    String indexName(Index index) {
        return index.name() == null ? Identifiers.indexName(table.name(), index.columnsWithDirection()) : index.name();
    }

    /// A column as it stands in a table's definition.
    String column(Column column) {
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
        if (references != null && dialect.schemaFeatures().inlineForeignKeys()) {
            out.append(" REFERENCES ")
                    .append(quote(references.table()))
                    .append(" (")
                    .append(quote(references.column()))
                    .append(')')
                    .append(dialect.schemaFeatures().foreignKeySuffix());
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

    String createIndex(Index index) {
        String keys = index.keys().stream()
                .map(key -> quote(key.column()) + (key.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        String sql = "CREATE INDEX " + quote(indexName(index)) + " ON " + quote(table.name()) + " (" + keys + ")";
        return index.condition() == null || !dialect.schemaFeatures().partialIndexes()
                ? sql
                : sql + " WHERE " + dialect.definition(index.condition());
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
