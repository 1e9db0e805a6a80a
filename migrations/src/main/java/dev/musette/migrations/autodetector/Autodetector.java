package dev.musette.migrations.autodetector;

import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationName;
import dev.musette.migrations.ModelState;
import dev.musette.migrations.ProjectState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the migrations that bring the models from one state to another.
///
/// ```java
/// Autodetector autodetector = new Autodetector(graph, questioner);
/// Map<String, List<PlannedMigration>> changes =
///         autodetector.changes(applied, ProjectState.of(registry), null);    // app -> migrations
/// ```
///
/// Operations, their order and the names of migrations are Django's.
public final class Autodetector {
    private final MigrationGraph graph;
    private final Questioner questioner;
    private final Clock clock;

    public Autodetector(MigrationGraph graph, Questioner questioner) {
        this(graph, questioner, Clock.systemUTC());
    }

    /// @param clock for names that are made of the moment
    public Autodetector(MigrationGraph graph, Questioner questioner, Clock clock) {
        this.graph = graph;
        this.questioner = questioner;
        this.clock = clock;
    }

    /// Returns the migrations that are missing, by the labels of their apps, in the order in which
    /// they are to run.
    ///
    /// @param name what they are to be called behind their numbers, or null for names made of what
    ///     they do
    public Map<String, List<PlannedMigration>> changes(ProjectState from, ProjectState to, @Nullable String name) {
        return named(detect(from, to), name);
    }

    private Map<String, List<PlannedMigration>> detect(ProjectState from, ProjectState to) {
        Comparison comparison = new Comparison(from, to);
        Changes changes = new Changes();
        ModelDetector models = new ModelDetector(comparison, changes, questioner);
        models.renamed(); // all else speaks of models by their new names
        models.deleted();
        models.created();
        models.options();
        FieldDetector fields = new FieldDetector(comparison, changes, questioner);
        fields.findRenamed();
        IndexDetector indexes = new IndexDetector(comparison, changes);
        indexes.removed(); // before the fields that they are over
        fields.renamed();
        indexes.renamed();
        indexes.uniqueTogetherRemoved();
        fields.removed();
        fields.added();
        fields.altered();
        indexes.uniqueTogetherAdded();
        indexes.added(); // after the fields that they are over
        models.tables();
        Set<String> appsWithModels = from.models().stream().map(ModelState::app).collect(Collectors.toSet());
        return new MigrationCutter(changes, graph, appsWithModels).cut();
    }

    private Map<String, List<PlannedMigration>> named(
            Map<String, List<PlannedMigration>> migrations, @Nullable String name) {
        Map<MigrationKey, MigrationKey> names = new HashMap<>();
        Map<String, List<PlannedMigration>> named = new TreeMap<>();
        migrations.forEach((app, list) -> {
            MigrationKey leaf = leaf(app);
            int number = leaf == null ? 1 : MigrationName.number(leaf.name()).orElse(0) + 1;
            List<PlannedMigration> renamed = new ArrayList<>();
            for (PlannedMigration migration : list) {
                List<MigrationKey> dependencies = new ArrayList<>(migration.dependencies());
                boolean first = renamed.isEmpty();
                if (first && leaf != null) {
                    dependencies.add(leaf);
                }
                String words = name != null ? name : first && leaf == null ? "initial" : suggest(migration);
                PlannedMigration next =
                        migration.with("%04d_%s".formatted(number + renamed.size(), words), dependencies);
                names.put(migration.key(), next.key());
                renamed.add(next);
            }
            named.put(app, renamed);
        });
        named.replaceAll((_, list) -> list.stream()
                .map(migration -> migration.with(
                        migration.name(),
                        migration.dependencies().stream()
                                .map(key -> names.getOrDefault(key, key))
                                .toList()))
                .toList());
        return named;
    }

    private @Nullable MigrationKey leaf(String app) {
        return graph.leaves().stream()
                .filter(key -> key.app().equals(app))
                .findFirst()
                .orElse(null);
    }

    private String suggest(PlannedMigration migration) {
        return MigrationName.suggest(migration.operations(), migration.initial(), clock.instant());
    }

    /// Returns the migrations of some apps, and of those apps that they depend on.
    public static Map<String, List<PlannedMigration>> ofApps(
            Map<String, List<PlannedMigration>> changes, Collection<String> apps) {
        Set<String> required = new LinkedHashSet<>(apps);
        Set<String> before = new HashSet<>();
        while (!before.equals(required)) {
            before = new HashSet<>(required);
            for (String app : before) {
                changes.getOrDefault(app, List.of())
                        .forEach(migration -> migration.dependencies().forEach(key -> required.add(key.app())));
            }
        }
        Map<String, List<PlannedMigration>> trimmed = new TreeMap<>(changes);
        trimmed.keySet().retainAll(new TreeSet<>(required));
        return trimmed;
    }
}
