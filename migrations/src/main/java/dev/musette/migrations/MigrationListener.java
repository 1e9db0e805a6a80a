package dev.musette.migrations;

/// Hears of the progress of [MigrationExecutor#migrate], on the thread that calls it.
public interface MigrationListener {
    /// Hears and does nothing.
    MigrationListener NONE = new MigrationListener() {};

    /// A migration begins.
    default void applying(MigrationKey key) {}

    /// It is applied, recorded and committed.
    default void applied(MigrationKey key) {}

    /// It threw and is rolled back; [MigrationExecutor#migrate] throws the same exception next.
    default void failed(MigrationFailed failure) {}
}
