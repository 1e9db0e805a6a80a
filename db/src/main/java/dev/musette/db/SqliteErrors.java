package dev.musette.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Makes Musette's exceptions of SQLite's result codes (https://sqlite.org/rescode.html).
final class SqliteErrors {
    private SqliteErrors() {}

    /// Busy or locked, except where a read transaction wanted to write after somebody else did: waiting never
    /// helps.
    static boolean isBusy(SQLException error) {
        int primary = primaryCode(error);
        return (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code)
                && code(error) != SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT;
    }

    static boolean isNoDatabase(SQLException error) {
        return primaryCode(error) == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    static boolean isNotOpened(SQLException error) {
        return primaryCode(error) == SQLiteErrorCode.SQLITE_CANTOPEN.code;
    }

    static DatabaseException translate(SQLException error, String alias, String place, @Nullable String sql) {
        int primary = primaryCode(error);
        String message = reason(error) + " (database '" + alias + "')";
        if (primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
            return new IntegrityError(message, sql, error);
        }
        if (isBusy(error)) {
            return new DatabaseLocked(
                    ("The database '%s' (%s) is locked: another process kept it for the whole DatabaseOptions.timeout."
                                    + " End that process's transaction, or raise the timeout.")
                            .formatted(alias, place),
                    sql,
                    error);
        }
        if (primary == SQLiteErrorCode.SQLITE_TOOBIG.code || primary == SQLiteErrorCode.SQLITE_MISMATCH.code) {
            return new DataError(message, sql, error);
        }
        if (primary == SQLiteErrorCode.SQLITE_MISUSE.code || primary == SQLiteErrorCode.SQLITE_RANGE.code) {
            return new ProgrammingError(message, sql, error);
        }
        return new OperationalError(message, sql, error);
    }

    private static @Nullable SQLiteErrorCode code(SQLException error) {
        return error instanceof SQLiteException sqlite ? sqlite.getResultCode() : null;
    }

    private static int primaryCode(SQLException error) {
        SQLiteErrorCode code = code(error);
        return code == null ? -1 : code.code & 0xff;
    }

    /// The driver writes `[SQLITE_ERROR] SQL error or missing database (no such table: x)`: what SQLite said is
    /// last.
    private static String reason(SQLException error) {
        String message = String.valueOf(error.getMessage());
        int open = message.indexOf(" (");
        boolean wrapped = message.startsWith("[SQLITE_") && open > 0 && message.endsWith(")");
        return wrapped ? message.substring(open + 2, message.length() - 1) : message;
    }
}
