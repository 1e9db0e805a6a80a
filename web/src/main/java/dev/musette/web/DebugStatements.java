package dev.musette.web;

import dev.musette.db.SqlStatement;
import dev.musette.db.StatementLog;
import dev.musette.http.Attribute;
import dev.musette.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The SQL statements of a request, kept in debug for the error page.
final class DebugStatements {
    private static final Attribute<DebugStatements> ATTRIBUTE = Attribute.of("debug_statements");
    private static final int MOST_KEPT = 500;

    private final List<SqlStatement> statements = Collections.synchronizedList(new ArrayList<>());

    /// Begins to keep the statements of a request.
    ///
    /// @param outer who else wants to hear of them, or null
    static StatementLog start(Request request, @Nullable StatementLog outer) {
        DebugStatements kept = new DebugStatements();
        request.set(ATTRIBUTE, kept);
        StatementLog keep = kept::keep;
        return keep.andThen(outer);
    }

    private void keep(SqlStatement statement) {
        if (statements.size() < MOST_KEPT) {
            statements.add(statement);
        }
    }

    /// The first statements of the request, in order.
    static List<SqlStatement> of(Request request) {
        DebugStatements kept = request.find(ATTRIBUTE);
        return kept == null ? List.of() : List.copyOf(kept.statements);
    }
}
