package dev.musette.db;

import dev.musette.base.Context;
import org.jspecify.annotations.Nullable;

/// Hears of each statement that runs under a context: the debug page, the counting of queries in tests and the
/// trace of a request. `BEGIN`, `COMMIT` and savepoints are not told.
///
/// ```java
/// List<SqlStatement> statements = new ArrayList<>();
/// Context context = Context.current().child();
/// context.set(StatementLog.KEY, statements::add);
/// context.run(() -> BlogPost.objects.count());
/// ```
@FunctionalInterface
public interface StatementLog {
    /// Where statements look for their log; without a log they don't even take the time.
    Context.Key<StatementLog> KEY = Context.key("statement log");

    /// Called on the thread that ran the statement, after it. What it throws reaches the caller of the
    /// statement.
    void record(SqlStatement statement);

    /// Returns a log that tells this one and then the other, where there is one.
    default StatementLog andThen(@Nullable StatementLog other) {
        return other == null
                ? this
                : statement -> {
                    record(statement);
                    other.record(statement);
                };
    }
}
