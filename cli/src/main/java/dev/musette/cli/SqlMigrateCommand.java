package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.Migrations;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.sql.Dialect;
import dev.musette.migrations.MigrationHistory;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationSql;
import java.util.List;
import picocli.CommandLine;

@CommandLine.Command(name = "sqlmigrate", description = "Shows the SQL of one migration, and runs nothing.")
final class SqlMigrateCommand extends Command {
    @CommandLine.Parameters(index = "0", paramLabel = "APP", description = "The app's label.")
    private String app = "";

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "MIGRATION",
            description = "The migration's name or the beginning of it.")
    private String migration = "";

    @CommandLine.Option(names = "--backwards", description = "Show what takes the migration back.")
    private boolean backwards;

    @CommandLine.Option(
            names = "--database",
            paramLabel = "NAME",
            defaultValue = Databases.DEFAULT,
            description = "The database for whose kind the SQL is (default: ${DEFAULT-VALUE}).")
    private String database = Databases.DEFAULT;

    @Override
    protected void run() {
        Application site = Application.current();
        Migrations migrations = site.get(Migrations.SERVICE);
        Database target = site.databases().get(database);
        MigrationKey key = migrations.find(MigrationHistory.of(migrations.graph(), List.of()), app, migration);
        List<String> lines = new MigrationSql(migrations.graph(), Dialect.of(target)).lines(key, backwards);
        lines.forEach(out()::println);
        if (lines.isEmpty()) {
            err().println("The migration %s does nothing.".formatted(key));
        }
    }
}
