package dev.musette.migrations;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.schema.SchemaEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs SQL of the project's own, such as a view, a trigger, or rows that are better changed by the database.
///
/// ```java
/// runSql("CREATE VIEW ...", "DROP VIEW ...")
/// runSql("UPDATE blog_post SET slug = lower(slug)", RunSql.NOOP).asElidable()
/// runSql(List.of(RunSql.statement("INSERT INTO blog_tag (name) VALUES (?)", "java")), null)
/// runSql("ALTER TABLE ...").state(addField("BlogPost", textField("subtitle")))    // the tables are changed by hand
/// ```
///
/// A text may hold several statements with semicolons between them.
///
/// @param forwards the statements in order
/// @param backwards those that take them back, none where nothing has to be; null where they can't be taken back
/// @param stateOperations what the statements mean for the models; only their state side runs
/// @param elidable whether the operation may be left out of a squashed migration
public record RunSql(
        List<Statement> forwards,
        @Nullable List<Statement> backwards,
        List<Operation> stateOperations,
        boolean elidable)
        implements Operation {
    /// Does nothing: for a way back on which nothing has to be done.
    public static final String NOOP = "";

    public RunSql {
        forwards = List.copyOf(forwards);
        backwards = backwards == null ? null : List.copyOf(backwards);
        stateOperations = List.copyOf(stateOperations);
    }

    /// One statement.
    ///
    /// @param values those of its `?` in order, as [dev.musette.db.Parameters#setObject] takes them
    public record Statement(String sql, List<@Nullable Object> values) {
        public Statement {
            values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /// A statement with values for its `?`.
    public static Statement statement(String sql, @Nullable Object... values) {
        return new Statement(sql, java.util.Arrays.asList(values));
    }

    /// The statements of a text.
    static List<Statement> script(String sql) {
        return SqlScript.split(sql).stream()
                .map(each -> new Statement(each, List.of()))
                .toList();
    }

    /// This operation together with what it means for the models.
    public RunSql state(Operation... operations) {
        return new RunSql(forwards, backwards, List.of(operations), elidable);
    }

    /// This operation, left out where migrations are squashed.
    public RunSql asElidable() {
        return new RunSql(forwards, backwards, stateOperations, true);
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        ProjectState next = state;
        for (Operation operation : stateOperations) {
            next = operation.stateForwards(app, next);
        }
        return next;
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        run(editor, forwards);
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        if (backwards == null) {
            throw new IrreversibleMigration("'%s' can't be taken back: it has no SQL for that.".formatted(describe()));
        }
        run(editor, backwards);
    }

    private static void run(SchemaEditor editor, List<Statement> statements) {
        Database database = editor.database();
        for (Statement statement : statements) {
            if (database == null) {
                List<String> literals = statement.values().stream()
                        .map(editor.dialect()::literal)
                        .toList();
                editor.execute(SqlScript.withValues(statement.sql(), literals));
            } else {
                Bind bind = parameters -> {
                    for (int i = 0; i < statement.values().size(); i++) {
                        parameters.setObject(i + 1, statement.values().get(i));
                    }
                };
                database.execute(statement.sql(), bind);
            }
        }
    }

    @Override
    public boolean reversible() {
        return backwards != null;
    }

    @Override
    public String describe() {
        return "Raw SQL operation";
    }

    @Override
    public Symbol symbol() {
        return Symbol.SQL;
    }

    @Override
    public String canonicalText() {
        return "RunSql " + text(forwards) + " back " + (backwards == null ? "never" : text(backwards)) + " state "
                + stateOperations.stream().map(Operation::canonicalText).collect(Collectors.joining("; ", "[", "]"))
                + (elidable ? " elidable" : "");
    }

    private static String text(List<Statement> statements) {
        return statements.stream()
                .map(each -> each.sql() + " " + each.values())
                .collect(Collectors.joining("; ", "[", "]"));
    }
}
