package dev.musette.core;

import dev.musette.base.Problem;
import dev.musette.db.Database;
import dev.musette.db.DatabaseException;
import dev.musette.db.Databases;
import dev.musette.db.Vendor;
import dev.musette.migrations.MigrationException;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the migrations tell of themselves, and the databases of those that were edited after they were applied. Two
/// small queries for each database; one that is not there yet is not made.
public final class MigrationChecks implements Check {
    public MigrationChecks() {}

    @Override
    public List<Problem> run(Application application) {
        Databases databases = application.databases();
        List<Problem> problems = new ArrayList<>();
        Migrations migrations;
        try {
            migrations = application.get(Migrations.SERVICE);
            migrations.requireNoBranches();
        } catch (MigrationException e) {
            problems.add(Problem.error("migrations.E101", String.valueOf(e.getMessage()))
                    .hint("Correct the migrations.")
                    .about("migrations"));
            return problems;
        }
        for (String alias : databases.aliases()) {
            Database database = databases.get(alias);
            if (exists(database)) {
                edited(migrations, database, problems);
            }
        }
        return problems;
    }

    private static void edited(Migrations migrations, Database database, List<Problem> problems) {
        try {
            for (MigrationKey key :
                    migrations.executor(database, MigrationListener.NONE).edited()) {
                problems.add(Problem.warning(
                                "migrations.W101",
                                "The migration was edited after it was applied to '%s'.".formatted(database.alias()))
                        .hint("Undo the edit and make a new migration, or run ./manage migrate --accept-edited.")
                        .about(key));
            }
        } catch (DatabaseException e) {
            problems.add(Problem.warning(
                            "migrations.W102",
                            "The database '%s' could not be asked for its migrations.".formatted(database.alias()))
                    .hint(String.valueOf(e.getMessage()))
                    .about("migrations"));
        }
    }

    private static boolean exists(Database database) {
        return database.vendor() != Vendor.SQLITE
                || database.options().isInMemory()
                || Files.exists(Path.of(database.options().name()));
    }
}
