package dev.musette.cli;

import dev.musette.core.App;
import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.CommandError;
import dev.musette.core.Migrations;
import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationName;
import dev.musette.migrations.ProjectState;
import dev.musette.migrations.autodetector.Autodetector;
import dev.musette.migrations.autodetector.ConsoleQuestioner;
import dev.musette.migrations.autodetector.NoQuestions;
import dev.musette.migrations.autodetector.PlannedMigration;
import dev.musette.migrations.autodetector.Questioner;
import dev.musette.migrations.autodetector.RefusingQuestioner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "makemigrations",
        description = "Writes the migrations that bring the tables up to the models.")
final class MakeMigrationsCommand extends Command {
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final int LONGEST_MERGE = 47;

    private final Supplier<@Nullable Terminal> terminal;

    @CommandLine.Parameters(paramLabel = "APP", description = "Labels of apps; all of the project's without any.")
    private List<String> labels = new ArrayList<>();

    @CommandLine.Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
    private boolean dryRun;

    @CommandLine.Option(
            names = "--check",
            description = "Write nothing; exit with 1 if there are changes that no migration has.")
    private boolean check;

    @CommandLine.Option(names = "--empty", description = "Write a migration without operations, to fill by hand.")
    private boolean empty;

    @CommandLine.Option(names = "--merge", description = "Write migrations that join branches of the history.")
    private boolean merge;

    @CommandLine.Option(
            names = {"-n", "--name"},
            paramLabel = "NAME",
            description = "What the migrations are called, behind their numbers.")
    private @Nullable String name;

    @CommandLine.Option(names = "--no-input", description = "Ask nothing; fail where something must be known.")
    private boolean noInput;

    @CommandLine.Option(
            names = "--source",
            paramLabel = "FOLDER",
            description = "The folder of the project's packages. Default: ${DEFAULT-VALUE}")
    private Path source = Path.of("src/main/java");

    MakeMigrationsCommand() {
        this(Terminal::find);
    }

    MakeMigrationsCommand(Supplier<@Nullable Terminal> terminal) {
        this.terminal = terminal;
    }

    @Override
    protected void run() {
        if (name != null && !NAME.matcher(name).matches()) {
            throw new CommandError("The name '%s' has more than letters, digits and underscores.".formatted(name));
        }
        Application application = Application.current();
        MigrationGraph graph = application.get(Migrations.SERVICE).graph();
        MigrationFiles files = new MigrationFiles(source, graph);
        Map<String, App> apps = apps(application, files);
        if (merge) {
            merge(graph, files, apps);
            return;
        }
        refuseBranches(graph);
        if (empty) {
            write(files, apps, empty(graph));
        } else {
            changes(application, graph, files, apps);
        }
    }

    /// The apps that are asked for, by their labels.
    private Map<String, App> apps(Application application, MigrationFiles files) {
        if (!Files.isDirectory(source)) {
            throw new CommandError(
                    "There is no folder %s here. Run the command in the project's folder, or name it with --source."
                            .formatted(source));
        }
        Map<String, App> apps = new TreeMap<>();
        for (String label : labels) {
            App app = application
                    .apps()
                    .find(label)
                    .orElseThrow(() -> new CommandError("There is no app '%s'. The apps are: %s."
                            .formatted(
                                    label, String.join(", ", application.apps().labels()))));
            if (!files.hasSourceOf(app)) {
                throw new CommandError("The app '%s' has no package %s in %s: its migrations are its library's."
                        .formatted(label, app.packageName(), source));
            }
            apps.put(label, app);
        }
        if (labels.isEmpty()) {
            application.apps().all().stream().filter(files::hasSourceOf).forEach(app -> apps.put(app.label(), app));
        }
        return apps;
    }

    private static void refuseBranches(MigrationGraph graph) {
        graph.conflicts().forEach((app, leaves) -> {
            throw new CommandError(
                    "The migrations of '%s' have branched: %s each come last. 'makemigrations --merge' joins them."
                            .formatted(app, String.join(" and ", leaves)));
        });
    }

    // what changed

    private void changes(Application application, MigrationGraph graph, MigrationFiles files, Map<String, App> apps) {
        ProjectState models = ProjectState.of(application.models());
        Map<String, List<PlannedMigration>> all =
                new Autodetector(graph, questioner(models)).changes(graph.state(), models, name);
        Map<String, List<PlannedMigration>> changes = Autodetector.ofApps(all, apps.keySet());
        Map<String, App> known = new TreeMap<>(apps);
        Set<String> foreign = new LinkedHashSet<>(changes.keySet());
        for (String label : changes.keySet()) {
            application.apps().find(label).filter(files::hasSourceOf).ifPresent(app -> {
                known.put(label, app);
                foreign.remove(label);
            });
        }
        if (!foreign.isEmpty()) {
            throw new CommandError(
                    "The models of %s have no migrations for their present state, and no package in %s. Take the matching version of the library."
                            .formatted(String.join(", ", foreign), source));
        }
        if (changes.isEmpty()) {
            out().println(labels.isEmpty() ? "No changes." : "No changes in %s.".formatted(String.join(", ", labels)));
            return;
        }
        write(files, known, changes);
        if (check) {
            throw new CommandError("The models have changes that no migration has.");
        }
    }

    private Questioner questioner(ProjectState models) {
        if (check) {
            return new NoQuestions();
        }
        Terminal found = noInput ? null : terminal.get();
        return found == null ? new RefusingQuestioner() : new ConsoleQuestioner(found.in(), found.out(), models);
    }

    // what is written

    private void write(MigrationFiles files, Map<String, App> apps, Map<String, List<PlannedMigration>> migrations) {
        migrations.forEach((label, list) -> {
            App app = apps.get(label);
            if (app == null) {
                throw new CommandError("There is no app '%s'.".formatted(label));
            }
            out().println("Migrations for '%s':".formatted(label));
            for (PlannedMigration migration : list) {
                MigrationFiles.NewFile file =
                        files.file(app, migration.name(), migration.dependencies(), migration.operations());
                if (!dryRun && !check) {
                    file.write();
                }
                out().println("  " + file.path());
                migration
                        .operations()
                        .forEach(operation -> out().println(
                                        "    %s %s".formatted(operation.symbol().sign(), operation.summary())));
                if (dryRun) {
                    out().println();
                    out().print(file.text());
                    out().println();
                }
            }
        });
    }

    private Map<String, List<PlannedMigration>> empty(MigrationGraph graph) {
        if (labels.isEmpty()) {
            throw new CommandError("Name the apps that get an empty migration: makemigrations --empty APP...");
        }
        Map<String, List<PlannedMigration>> migrations = new TreeMap<>();
        for (String label : labels) {
            List<MigrationKey> leaves = leaves(graph, label);
            int number = leaves.isEmpty() ? 1 : number(leaves) + 1;
            boolean initial = leaves.isEmpty();
            String words = name == null ? MigrationName.suggest(List.of(), initial, Instant.now()) : name;
            String whole = "%04d_%s".formatted(number, words);
            migrations.put(label, List.of(new PlannedMigration(label, whole, initial, leaves, List.of())));
        }
        return migrations;
    }

    private static List<MigrationKey> leaves(MigrationGraph graph, String label) {
        return graph.leaves().stream().filter(key -> key.app().equals(label)).toList();
    }

    private static int number(List<MigrationKey> keys) {
        return keys.stream()
                .mapToInt(key -> MigrationName.number(key.name()).orElse(0))
                .max()
                .orElse(0);
    }

    private void merge(MigrationGraph graph, MigrationFiles files, Map<String, App> apps) {
        Map<String, List<PlannedMigration>> migrations = new TreeMap<>();
        graph.conflicts().forEach((label, names) -> {
            if (apps.containsKey(label)) {
                List<MigrationKey> leaves = leaves(graph, label);
                String joined = "merge_" + String.join("_", names);
                String words = name != null
                        ? name
                        : joined.length() <= LONGEST_MERGE
                                ? joined
                                : "merge_" + MigrationName.suggest(List.of(), false, Instant.now());
                String whole = "%04d_%s".formatted(number(leaves) + 1, words);
                migrations.put(label, List.of(new PlannedMigration(label, whole, false, leaves, List.of())));
            }
        });
        if (migrations.isEmpty()) {
            out().println("No branches to join.");
        } else {
            write(files, apps, migrations);
        }
    }
}
