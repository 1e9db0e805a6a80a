package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.Migrations;
import dev.musette.migrations.MigrationFailed;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationListener;
import java.io.PrintWriter;
import picocli.CommandLine;

@CommandLine.Command(name = "migrate", description = "Brings the database up to the migrations of the apps.")
final class MigrateCommand extends Command {
    @CommandLine.Option(names = "--quiet", description = "Say nothing where nothing goes wrong.")
    private boolean quiet;

    @Override
    protected void run() {
        Migrations migrations = Application.current().get(Migrations.SERVICE);
        if (quiet) {
            migrations.apply(MigrationListener.NONE);
        } else if (migrations.missing().isEmpty()) {
            out().println("No migrations to apply.");
        } else {
            migrations.apply(new Progress(out()));
        }
    }

    private record Progress(PrintWriter out) implements MigrationListener {
        @Override
        public void applying(MigrationKey key) {
            out.print("Applying " + key + "...");
            out.flush();
        }

        @Override
        public void applied(MigrationKey key) {
            out.println(" OK");
        }

        @Override
        public void failed(MigrationFailed failure) {
            out.println(" FAILED");
        }
    }
}
