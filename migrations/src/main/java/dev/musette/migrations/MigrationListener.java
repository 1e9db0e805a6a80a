package dev.musette.migrations;

/// Hears of the progress of [MigrationExecutor#migrate], on the thread that calls it.
public interface MigrationListener {
    /// Hears and does nothing.
    MigrationListener NONE = new MigrationListener() {};

    /// A migration begins.
    default void applying(MigrationKey key) {}

    /// It is applied, recorded and committed.
    default void applied(MigrationKey key) {}

    /// It is recorded as applied, and nothing of it ran.
    default void faked(MigrationKey key) {}

    /// The taking back of a migration begins.
    default void unapplying(MigrationKey key) {}

    /// It is taken back, no longer recorded, and committed.
    default void unapplied(MigrationKey key) {}

    /// It is no longer recorded, and nothing of it was taken back.
    default void fakeUnapplied(MigrationKey key) {}

    /// It threw and is rolled back; [MigrationExecutor#migrate] throws the same exception next.
    default void failed(MigrationFailed failure) {}

    /// Nothing of it was done: another process kept the database locked. [MigrationExecutor#migrate] throws
    /// [dev.musette.db.DatabaseLocked] next.
    default void lockedOut(MigrationKey key) {}
}
