package dev.musette.db;

import org.jspecify.annotations.Nullable;

/// Two transactions stood in each other's way, and the database rolled this one back: a deadlock, or a row that
/// somebody else changed after this transaction's state of the database. To run the whole block again is right.
public class TransactionConflict extends OperationalError {
    private static final long serialVersionUID = 1L;

    public TransactionConflict(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
