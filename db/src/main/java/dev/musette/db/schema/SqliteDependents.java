package dev.musette.db.schema;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.DatabaseException;
import dev.musette.db.Transactions;
import dev.musette.db.sql.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The views and triggers of a SQLite file, which name tables and columns in their texts: SQLite notices that a text
/// is wrong when it is used, so they are tried before and after a table is made anew.
final class SqliteDependents {
    private final Database database;
    private final Dialect dialect;
    private final List<Definition> definitions;
    private final Map<String, String> brokenBefore;

    private record Definition(String type, String name, String table, String sql) {
        @Override
        public String toString() {
            return type + " '" + name + "'";
        }
    }

    SqliteDependents(Database database) {
        this.database = database;
        this.dialect = Dialect.of(database);
        this.definitions = database.query(
                "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN ('view', 'trigger') ORDER BY rowid",
                Bind.NONE,
                row -> new Definition(
                        Objects.requireNonNull(row.getText(1)),
                        Objects.requireNonNull(row.getText(2)),
                        Objects.requireNonNull(row.getText(3)),
                        Objects.requireNonNull(row.getText(4))));
        this.brokenBefore = broken();
    }

    boolean exist() {
        return !definitions.isEmpty();
    }

    /// Refuses to remove a column whose quoted name stands in a view or trigger: SQLite would read it as a text.
    void requireWithout(Table from, Table to) {
        for (Column column : from.columns()) {
            if (to.column(column.name()) != null) {
                continue;
            }
            String name = column.name().toLowerCase(Locale.ROOT);
            String table = from.name().toLowerCase(Locale.ROOT);
            for (Definition definition : definitions) {
                List<SqliteTokens.Token> tokens = SqliteTokens.of(definition.sql());
                boolean namesColumn = tokens.stream()
                        .anyMatch(token -> token.quoted() && token.text().equals(name));
                boolean namesTable =
                        tokens.stream().anyMatch(token -> token.text().equals(table));
                if (namesColumn && namesTable) {
                    throw new SchemaChangeRefused(
                            ("The column '%s' of the table '%s' can't go: the %s names it. Drop that one first with a"
                                            + " RunSql, and create it again without the column.")
                                    .formatted(column.name(), from.name(), definition));
                }
            }
        }
    }

    /// @throws SchemaChangeRefused if one works no more that worked before
    void requireUnbroken(Table changed) {
        Map<String, String> broken = broken();
        brokenBefore.keySet().forEach(broken::remove);
        if (!broken.isEmpty()) {
            throw new SchemaChangeRefused(
                    ("The table '%s' can't be changed so: %s. Drop it first with a RunSql, and create it again fitting"
                                    + " the changed table.")
                            .formatted(
                                    changed.name(),
                                    broken.entrySet().stream()
                                            .map(each -> "the %s would work no more (%s)"
                                                    .formatted(each.getKey(), each.getValue()))
                                            .collect(Collectors.joining("; "))));
        }
    }

    /// Returns those that don't work -> why.
    private Map<String, String> broken() {
        Map<String, String> broken = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            for (String trial : trials(definition)) {
                try {
                    Transactions.atomic(database, () -> {
                        database.query(trial, Bind.NONE, _ -> true);
                    });
                } catch (DatabaseException e) {
                    broken.putIfAbsent(definition.toString(), String.valueOf(e.getMessage()));
                }
            }
        }
        return broken;
    }

    /// Statements that SQLite compiles together with the definition, and that do nothing.
    private List<String> trials(Definition definition) {
        String name = dialect.quoteName(definition.table());
        if (definition.type().equals("view")) {
            return List.of("SELECT * FROM " + name + " LIMIT 0");
        }
        boolean deletes = event(definition, "delete");
        boolean inserts = event(definition, "insert");
        if (deletes || inserts) {
            return List.of(deletes ? "EXPLAIN DELETE FROM " + name : "EXPLAIN INSERT INTO " + name + " DEFAULT VALUES");
        }
        String sets = database
                .query(
                        "SELECT name FROM pragma_table_info(?)",
                        parameters -> parameters.setText(1, definition.table()),
                        row -> dialect.quoteName(Objects.requireNonNull(row.getText(1))))
                .stream()
                .map(column -> column + " = " + column)
                .collect(Collectors.joining(", "));
        return List.of("EXPLAIN UPDATE " + name + " SET " + sets);
    }

    /// The event is the first word of its kind after the trigger's name.
    private static boolean event(Definition definition, String event) {
        for (SqliteTokens.Token token : SqliteTokens.of(definition.sql())) {
            if (!token.quoted() && List.of("delete", "insert", "update").contains(token.text())) {
                return token.text().equals(event);
            }
        }
        return false;
    }
}
