package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.Migrations;
import dev.musette.db.Databases;
import dev.musette.migrations.MigrationExecutor;
import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationHistory;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationListener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

@CommandLine.Command(name = "showmigrations", description = "Lists the migrations, with an X where they are applied.")
final class ShowMigrationsCommand extends Command {
    @CommandLine.Parameters(arity = "0..*", paramLabel = "APP", description = "The labels of some apps.")
    private List<String> apps = new ArrayList<>();

    @CommandLine.Option(
            names = "--database",
            paramLabel = "NAME",
            defaultValue = Databases.DEFAULT,
            description = "The database's name in the settings (default: ${DEFAULT-VALUE}).")
    private String database = Databases.DEFAULT;

    @CommandLine.Option(
            names = {"-p", "--plan"},
            description = "Lists them in the order in which they run.")
    private boolean plan;

    @CommandLine.Option(
            names = {"-l", "--list"},
            description = "Lists them by app, as without any option.")
    private boolean list;

    @Override
    protected void run() {
        Application site = Application.current();
        Migrations migrations = site.get(Migrations.SERVICE);
        MigrationExecutor executor = migrations.executor(site.databases().get(database), MigrationListener.NONE);
        MigrationHistory history = executor.history();
        for (String app : apps) {
            migrations.requireApp(app);
        }
        Set<MigrationKey> edited = new HashSet<>(executor.edited());
        if (plan && !list) {
            plan(history, edited);
        } else {
            list(migrations, history, edited);
        }
    }

    private void list(Migrations migrations, MigrationHistory history, Set<MigrationKey> edited) {
        MigrationGraph graph = history.graph();
        for (String app : apps.isEmpty() ? migrations.labels() : apps) {
            out().println(app);
            List<MigrationKey> own = graph.forwardsPlan(graph.leaves()).stream()
                    .filter(key -> key.app().equals(app))
                    .toList();
            if (own.isEmpty()) {
                out().println(" (no migrations)");
            }
            for (MigrationKey key : own) {
                int replaced = graph.migration(key).replaces().size();
                String squashed = replaced == 0 ? "" : " (%d squashed migrations)".formatted(replaced);
                out().println(" " + mark(history, key) + " " + key.name() + squashed + edited(edited, key));
            }
        }
    }

    private void plan(MigrationHistory history, Set<MigrationKey> edited) {
        MigrationGraph graph = history.graph();
        List<MigrationKey> leaves = graph.leaves().stream()
                .filter(key -> apps.isEmpty() || apps.contains(key.app()))
                .toList();
        List<MigrationKey> all = graph.forwardsPlan(leaves);
        for (MigrationKey key : all) {
            out().println(mark(history, key) + "  " + key + edited(edited, key));
        }
        if (all.isEmpty()) {
            out().println("(no migrations)");
        }
    }

    private static String mark(MigrationHistory history, MigrationKey key) {
        return history.applied().contains(key) ? "[X]" : "[ ]";
    }

    private static String edited(Set<MigrationKey> edited, MigrationKey key) {
        return edited.contains(key) ? " (edited after it was applied)" : "";
    }
}
