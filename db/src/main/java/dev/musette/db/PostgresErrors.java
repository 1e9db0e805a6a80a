package dev.musette.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Makes Musette's exceptions of PostgreSQL's error codes
/// (https://www.postgresql.org/docs/current/errcodes-appendix.html), as Django sorts them. Details, which have
/// the values of rows, are left out.
final class PostgresErrors {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private PostgresErrors() {}

    static DatabaseException translate(
            SQLException error, String alias, DatabaseOptions options, @Nullable String sql) {
        String state = state(error);
        if (state.equals(LOCK_NOT_AVAILABLE)) {
            return new DatabaseLocked(
                    ("A row or table of the database '%s' is locked: another transaction kept it for the whole"
                                    + " DatabaseOptions.timeout (%d ms). End that transaction, or raise the timeout.")
                            .formatted(alias, options.timeout().toMillis()),
                    sql,
                    error);
        }
        String kind = state.length() == 5 ? state.substring(0, 2) : "";
        SQLException cause = kind.equals("22") ? withoutValue(error) : error;
        String message = reason(error) + " (database '" + alias + "')";
        if (state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK)) {
            return new TransactionConflict(message, sql, cause);
        }
        return switch (kind) {
            case "23" -> new IntegrityError(message, sql, cause);
            case "22" ->
                ofDriver(error) ? new ProgrammingError(message, sql, cause) : new DataError(message, sql, cause);
            case "07", "0A", "21", "26", "34", "3D", "3F", "42" -> new ProgrammingError(message, sql, cause);
            default -> new OperationalError(message, sql, cause);
        };
    }

    static DatabaseNotOpened notOpened(SQLException error, String alias, DatabaseOptions options) {
        String advice = switch (state(error)) {
            case "28P01", "28000" -> "Correct the user and the password in the settings.";
            case "3D000" -> "Create the database, or correct its name in the settings.";
            case "53300" -> "Lower DatabaseOptions.poolSize, or let the server take more connections.";
            default -> "Start the server, or correct its address in the settings.";
        };
        return new DatabaseNotOpened(
                "The database '%s' was not opened. %s/%s: %s. Expected a PostgreSQL server that lets this user in. %s"
                        .formatted(alias, options.server(), options.name(), withoutDot(reason(error)), advice),
                error);
    }

    private static String withoutDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String state(SQLException error) {
        String state = error.getSQLState();
        return state == null ? "" : state;
    }

    /// Whether the driver refused a value or a place itself, before anything was sent.
    private static boolean ofDriver(SQLException error) {
        return error instanceof PSQLException own && own.getServerErrorMessage() == null;
    }

    /// What the server said first, up to the value that it may quote.
    private static String reason(SQLException error) {
        ServerErrorMessage said = error instanceof PSQLException own ? own.getServerErrorMessage() : null;
        String message = String.valueOf(said == null ? error.getMessage() : said.getMessage());
        return state(error).startsWith("22") ? cut(cut(message, ": \""), " : ") : message;
    }

    private static String cut(String message, String mark) {
        int at = message.indexOf(mark);
        return at < 0 ? message : message.substring(0, at);
    }

    /// The same error without the value that its message quotes, for logs.
    private static SQLException withoutValue(SQLException error) {
        SQLException bare = new SQLException(reason(error), error.getSQLState(), error.getErrorCode());
        bare.setStackTrace(error.getStackTrace());
        return bare;
    }
}
