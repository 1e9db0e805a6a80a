package dev.musette.db;

/// How [Transactions#atomic] begins.
///
/// @param readOnly takes no write gate and refuses every write; the transaction sees one state of the database
/// @param durable must be the outermost transaction: when the block ends, its work is committed
/// @param savepoint whether a block inside another can be rolled back by itself; without one an error inside
///     rolls back the block around it too
/// @param schemaChange whether tables are made anew inside: foreign keys are checked when the transaction ends,
///     of all tables, instead of statement by statement. Of an outermost block only
public record AtomicOptions(boolean readOnly, boolean durable, boolean savepoint, boolean schemaChange) {
    /// What `atomic(work)` uses.
    public static final AtomicOptions DEFAULT = new AtomicOptions(false, false, true, false);

    public AtomicOptions asReadOnly() {
        return new AtomicOptions(true, durable, savepoint, schemaChange);
    }

    public AtomicOptions asDurable() {
        return new AtomicOptions(readOnly, true, savepoint, schemaChange);
    }

    public AtomicOptions withoutSavepoint() {
        return new AtomicOptions(readOnly, durable, false, schemaChange);
    }

    public AtomicOptions asSchemaChange() {
        return new AtomicOptions(readOnly, durable, savepoint, true);
    }
}
