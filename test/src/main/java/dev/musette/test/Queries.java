package dev.musette.test;

import dev.musette.base.Context;
import dev.musette.db.SqlStatement;
import dev.musette.db.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Counts the statements that a piece of work sends to the databases.
public final class Queries {
    private Queries() {}

    /// Runs the work, fails unless it sent exactly so many statements, and returns its result. The failure lists them.
    public static <R, X extends Throwable> R assertNumQueries(int expected, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        List<SqlStatement> statements = new ArrayList<>();
        R result = capture(statements, work);
        if (statements.size() != expected) {
            throw new AssertionError("Expected %d queries, found %d:\n%s"
                    .formatted(
                            expected,
                            statements.size(),
                            statements.stream().map(SqlStatement::sql).collect(Collectors.joining("\n"))));
        }
        return result;
    }

    /// Runs the work, adds each statement that it sent to the list, and returns its result.
    public static <R, X extends Throwable> R capture(
            List<SqlStatement> statements, ScopedValue.CallableOp<? extends R, X> work) throws X {
        Context context = Context.current().child();
        StatementLog add = statements::add;
        context.set(StatementLog.KEY, add.andThen(context.find(StatementLog.KEY)));
        return context.call(work);
    }
}
