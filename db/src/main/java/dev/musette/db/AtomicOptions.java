package dev.musette.db;

/// How [Transactions#atomic] begins.
///
/// @param readOnly takes no write gate and refuses every write; the transaction sees one state of the database
/// @param durable must be the outermost transaction: when the block ends, its work is committed
/// @param savepoint whether a block inside another can be rolled back by itself; without one an error inside
///     rolls back the block around it too
public record AtomicOptions(boolean readOnly, boolean durable, boolean savepoint) {
    /// What `atomic(work)` uses.
    public static final AtomicOptions DEFAULT = new AtomicOptions(false, false, true);

    public AtomicOptions asReadOnly() {
        return new AtomicOptions(true, durable, savepoint);
    }

    public AtomicOptions asDurable() {
        return new AtomicOptions(readOnly, true, savepoint);
    }

    public AtomicOptions withoutSavepoint() {
        return new AtomicOptions(readOnly, durable, false);
    }
}
