package dev.musette.db;

/// A transaction is used against its rules: a write in a read-only one, a statement after one that failed, a
/// durable block inside another.
public class TransactionManagementError extends ProgrammingError {
    private static final long serialVersionUID = 1L;

    public TransactionManagementError(String message) {
        super(message, null, null);
    }
}
