package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.CommandError;
import dev.musette.core.Migrations;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.migrations.MigrateOptions;
import dev.musette.migrations.MigrationExecutor;
import dev.musette.migrations.MigrationFailed;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationListener;
import dev.musette.migrations.MigrationPlan;
import dev.musette.migrations.Operation;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(name = "migrate", description = "Brings a database to the migrations of the apps.")
final class MigrateCommand extends Command {
    @CommandLine.Parameters(index = "0", arity = "0..1", paramLabel = "APP", description = "The label of one app.")
    private @Nullable String app;

    @CommandLine.Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MIGRATION",
            description = "The name of its migration or the beginning of it; 'zero' takes all of them back.")
    private @Nullable String migration;

    @CommandLine.Option(names = "--quiet", description = "Say nothing where nothing goes wrong.")
    private boolean quiet;

    @CommandLine.Option(
            names = "--database",
            paramLabel = "NAME",
            defaultValue = Databases.DEFAULT,
            description = "The database's name in the settings (default: ${DEFAULT-VALUE}).")
    private String database = Databases.DEFAULT;

    @CommandLine.Option(names = "--plan", description = "Show what would be done, and do nothing.")
    private boolean plan;

    @CommandLine.Option(
            names = "--check",
            description = "Do nothing, and exit with 1 where something is not applied yet.")
    private boolean check;

    @CommandLine.Option(names = "--fake", description = "Record the migrations without running them.")
    private boolean fake;

    @CommandLine.Option(
            names = "--fake-initial",
            description = "Record the first migration of an app without running it where its tables are there.")
    private boolean fakeInitial;

    @CommandLine.Option(
            names = "--accept-edited",
            description = "Take migrations that were edited after they were applied for what was applied.")
    private boolean acceptEdited;

    @Override
    protected void run() {
        Application site = Application.current();
        Migrations migrations = site.get(Migrations.SERVICE);
        Database target = site.databases().get(database);
        migrations.requireNoBranches();
        MigrationExecutor executor = migrations.executor(target, quiet ? MigrationListener.NONE : new Progress(out()));
        if (acceptEdited) {
            acceptEdited(executor);
        }
        List<MigrationKey> targets = migrations.targets(executor.history(), app, migration);
        MigrationPlan steps = executor.plan(targets);
        if (plan) {
            show(steps);
        }
        if (check && !steps.isEmpty()) {
            throw new CommandError("%d migration%s not applied to the database '%s': %s."
                    .formatted(
                            steps.steps().size(),
                            steps.steps().size() == 1 ? " is" : "s are",
                            database,
                            names(steps.steps())));
        }
        if (!plan && !check) {
            apply(executor, targets, steps);
            tellOfChanges(migrations, steps);
        }
        warnOfEdited(executor);
    }

    private void apply(MigrationExecutor executor, List<MigrationKey> targets, MigrationPlan steps) {
        try {
            executor.migrate(targets, new MigrateOptions(fake, fakeInitial));
        } catch (MigrationFailed e) {
            throw new CommandError(
                    "%s\nDone before it: %s. Not done: %s."
                            .formatted(
                                    e.getMessage(), e.done().isEmpty() ? "nothing" : names(e.done()), names(e.left())),
                    e);
        }
        if (steps.isEmpty() && !quiet) {
            out().println("No migrations to apply.");
        }
    }

    private void acceptEdited(MigrationExecutor executor) {
        List<MigrationKey> edited = executor.edited();
        executor.acceptEdited();
        if (!quiet) {
            edited.forEach(key -> out().println("Accepted %s as it is now.".formatted(key)));
        }
    }

    private void warnOfEdited(MigrationExecutor executor) {
        List<MigrationKey> edited = executor.edited();
        if (!edited.isEmpty()) {
            err().println(
                            ("Edited after they were applied to the database '%s': %s. What they say now was never run there. Undo"
                                            + " the edits and put the change into a new migration; or, if the tables are as they"
                                            + " say, run: ./manage migrate --accept-edited")
                                    .formatted(
                                            database,
                                            edited.stream()
                                                    .map(MigrationKey::toString)
                                                    .collect(Collectors.joining(", "))));
        }
    }

    private void tellOfChanges(Migrations migrations, MigrationPlan steps) {
        List<String> changed = quiet || steps.goesBackwards() ? List.of() : migrations.changedApps();
        if (!changed.isEmpty()) {
            err().println(
                            "The models of %s have changes that no migration has. Run: ./manage makemigrations && ./manage migrate"
                                    .formatted(String.join(", ", changed)));
        }
    }

    private void show(MigrationPlan steps) {
        out().println("Planned operations:");
        if (steps.isEmpty()) {
            out().println("  No planned migration operations.");
        }
        for (MigrationPlan.Step step : steps.steps()) {
            List<Operation> operations =
                    steps.history().graph().migration(step.key()).operations();
            out().println(step.key());
            for (Operation operation : step.backwards() ? operations.reversed() : operations) {
                String irreversible = step.backwards() && !operation.reversible() ? " (IRREVERSIBLE)" : "";
                out().println("    " + (step.backwards() ? "Undo " : "") + operation.describe() + irreversible);
            }
        }
    }

    private static String names(List<MigrationPlan.Step> steps) {
        return steps.stream()
                .map(step -> step.key() + (step.backwards() ? " (taking back)" : ""))
                .collect(Collectors.joining(", "));
    }

    private record Progress(PrintWriter out) implements MigrationListener {
        @Override
        public void applying(MigrationKey key) {
            begin("Applying ", key);
        }

        @Override
        public void applied(MigrationKey key) {
            out.println(" OK");
        }

        @Override
        public void faked(MigrationKey key) {
            out.println(" FAKED");
        }

        @Override
        public void unapplying(MigrationKey key) {
            begin("Unapplying ", key);
        }

        @Override
        public void unapplied(MigrationKey key) {
            out.println(" OK");
        }

        @Override
        public void fakeUnapplied(MigrationKey key) {
            out.println(" FAKED");
        }

        @Override
        public void failed(MigrationFailed failure) {
            out.println(" FAILED");
        }

        @Override
        public void lockedOut(MigrationKey key) {
            out.println(" LOCKED");
        }

        private void begin(String what, MigrationKey key) {
            out.print(what + key + "...");
            out.flush();
        }
    }
}
