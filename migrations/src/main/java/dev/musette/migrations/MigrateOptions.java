package dev.musette.migrations;

/// How [MigrationExecutor#migrate] goes about it.
///
/// @param fake records the migrations and runs nothing of them
/// @param fakeInitial records the first migration of an app and runs nothing of it where its tables are there, as
///     on a database that Django made
public record MigrateOptions(boolean fake, boolean fakeInitial) {
    public static final MigrateOptions DEFAULT = new MigrateOptions(false, false);

    public MigrateOptions asFake() {
        return new MigrateOptions(true, fakeInitial);
    }

    public MigrateOptions asFakeInitial() {
        return new MigrateOptions(fake, true);
    }
}
