package dev.musette.migrations;

import dev.musette.db.Database;
import dev.musette.db.DatabaseLocked;
import dev.musette.db.Transactions;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.migrations.MigrationPlan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings a database forwards and backwards through the migrations of a graph.
///
/// ```java
/// MigrationExecutor executor = new MigrationExecutor(database, graph);
/// executor.plan(graph.leaves());                          // what would run
/// executor.migrate(graph.leaves());
/// executor.migrate(List.of(MigrationKey.zero("blog")));   // all of the blog is taken back
/// ```
///
/// Each migration is a transaction: its tables, its indexes and its row in `django_migrations` are there, or
/// none of them. For one thread; processes that migrate at once wait for each other, for as long as
/// [dev.musette.db.DatabaseOptions#timeout] lets them.
public final class MigrationExecutor {
    private final Database database;
    private final MigrationGraph graph;
    private final MigrationRecorder recorder;
    private final MigrationDigests digests;
    private final MigrationListener listener;

    public MigrationExecutor(Database database, MigrationGraph graph) {
        this(database, graph, MigrationListener.NONE);
    }

    public MigrationExecutor(Database database, MigrationGraph graph, MigrationListener listener) {
        this.database = database;
        this.graph = graph;
        this.recorder = new MigrationRecorder(database);
        this.digests = new MigrationDigests(database);
        this.listener = listener;
    }

    /// The migrations against what is applied.
    ///
    /// @throws InconsistentHistory if one is applied whose dependencies are not
    public MigrationHistory history() {
        MigrationHistory history = MigrationHistory.of(graph, recorder.applied().keySet());
        history.check(database.alias());
        return history;
    }

    /// Returns what [#migrate] would run.
    ///
    /// @throws MigrationNotFound if a target does not exist
    /// @throws InconsistentHistory see [#history]
    public MigrationPlan plan(List<MigrationKey> targets) {
        return history().plan(targets);
    }

    /// Returns the applied migrations that say something else now than when they were applied, sorted: their tables
    /// may differ from what later migrations build on. Nothing is known of those that Django applied.
    public List<MigrationKey> edited() {
        Set<MigrationKey> applied = recorder.applied().keySet();
        return digests.edited(graph, applied);
    }

    /// Takes the edited migrations for what was applied, because somebody looked and the tables are right.
    public void acceptEdited() {
        edited().forEach(key -> digests.record(key, graph.migration(key)));
    }

    /// Brings the database to the targets and returns the models as they are then.
    ///
    /// @throws MigrationFailed if one of them throws; those before it stay
    /// @throws MigrationException as [#plan] does, before anything runs
    public ProjectState migrate(List<MigrationKey> targets) {
        return migrate(targets, MigrateOptions.DEFAULT);
    }

    /// @throws MigrationFailed if one of them throws; those before it stay
    /// @throws IrreversibleMigration if one that has to be taken back can't be; nothing runs then
    /// @throws MigrationException as [#plan] does, before anything runs
    public ProjectState migrate(List<MigrationKey> targets, MigrateOptions options) {
        MigrationPlan plan = plan(targets);
        if (!options.fake()) {
            refuseIrreversible(plan);
        }
        if (!plan.isEmpty()) {
            recorder.ensureTable();
            digests.ensureTable();
        }
        try {
            run(plan, options);
        } catch (MigrationFailed e) {
            MigrationFailed failure = e.within(plan.steps());
            listener.failed(failure);
            throw failure;
        }
        recordReplacements();
        return state(history());
    }

    private void refuseIrreversible(MigrationPlan plan) {
        List<String> irreversible = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.backwards()) {
                plan.history().graph().migration(step.key()).operations().stream()
                        .filter(operation -> !operation.reversible())
                        .forEach(operation ->
                                irreversible.add("'%s' of %s".formatted(operation.describe(), step.key())));
            }
        }
        if (!irreversible.isEmpty()) {
            throw new IrreversibleMigration(
                    ("The database '%s' can't go back: %s can't be taken back. Nothing was done. Give it a way back, or"
                                    + " go back by hand and record that with --fake.")
                            .formatted(database.alias(), String.join(", ", irreversible)));
        }
    }

    private void run(MigrationPlan plan, MigrateOptions options) {
        MigrationGraph resolved = plan.history().graph();
        Map<MigrationKey, ProjectState> before = statesBefore(plan);
        ProjectState state = state(plan.history());
        for (Step step : plan.steps()) {
            Run run = new Run(step, resolved.migration(step.key()));
            if (step.backwards()) {
                run.backwards(Objects.requireNonNull(before.get(step.key())), options);
            } else {
                state = run.forwards(state, options);
            }
        }
    }

    /// The models as what is applied leaves them.
    private static ProjectState state(MigrationHistory history) {
        return state(history.graph(), history.applied());
    }

    private static ProjectState state(MigrationGraph graph, Set<MigrationKey> applied) {
        ProjectState state = ProjectState.EMPTY;
        for (MigrationKey key : graph.forwardsPlan(graph.leaves())) {
            if (applied.contains(key)) {
                state = stateAfter(graph.migration(key), key, state);
            }
        }
        return state;
    }

    /// The models before each of the migrations that are taken back: what the others that are applied then leave.
    /// That may be more than what it builds on, such as the new name of another app's model.
    private static Map<MigrationKey, ProjectState> statesBefore(MigrationPlan plan) {
        MigrationGraph resolved = plan.history().graph();
        List<MigrationKey> takenBack = plan.steps().stream()
                .filter(Step::backwards)
                .map(Step::key)
                .filter(plan.history().applied()::contains)
                .toList();
        Map<MigrationKey, ProjectState> before = new HashMap<>();
        if (takenBack.isEmpty()) {
            return before;
        }
        Set<MigrationKey> staying = new HashSet<>(plan.history().applied());
        takenBack.forEach(staying::remove);
        ProjectState state = state(resolved, staying);
        for (MigrationKey key : takenBack.reversed()) {
            before.put(key, state);
            state = stateAfter(resolved.migration(key), key, state);
        }
        return before;
    }

    private static ProjectState stateAfter(Migration migration, MigrationKey key, ProjectState state) {
        ProjectState next = state;
        for (Operation operation : migration.operations()) {
            next = operation.stateForwards(key.app(), next);
        }
        return next;
    }

    /// Records migrations that replace others once all of these are applied, as Django does.
    private void recordReplacements() {
        Set<MigrationKey> recorded = recorder.applied().keySet();
        graph.replacements().forEach((key, replaced) -> {
            if (recorded.containsAll(replaced) && !recorded.contains(key)) {
                recorder.recordApplied(key);
            }
        });
    }

    /// One migration on its way forwards or backwards.
    private final class Run {
        private final Step step;
        private final MigrationKey key;
        private final Migration migration;
        private final List<String> done = new ArrayList<>();
        private @Nullable String operation;

        Run(Step step, Migration migration) {
            this.step = step;
            this.key = step.key();
            this.migration = migration;
        }

        ProjectState forwards(ProjectState state, MigrateOptions options) {
            listener.applying(key);
            boolean fake =
                    options.fake() || (options.fakeInitial() && SoftApplied.isThere(database, migration, key, state));
            ProjectState next = atomic(fake, () -> apply(state, fake));
            if (fake) {
                listener.faked(key);
            } else {
                listener.applied(key);
            }
            return next;
        }

        void backwards(ProjectState before, MigrateOptions options) {
            listener.unapplying(key);
            atomic(options.fake(), () -> unapply(before, options.fake()));
            if (options.fake()) {
                listener.fakeUnapplied(key);
            } else {
                listener.unapplied(key);
            }
        }

        private ProjectState atomic(boolean fake, ScopedValue.CallableOp<ProjectState, RuntimeException> work) {
            boolean atomic = fake || migration.atomic();
            try {
                return atomic ? Transactions.atomic(database, Transactions.schemaChange(), work) : work.call();
            } catch (DatabaseLocked e) {
                if (!atomic && !done.isEmpty()) {
                    throw new MigrationFailed(step, operation, done, false, e);
                }
                listener.lockedOut(key);
                throw e; // nothing of this migration is to blame
            } catch (RuntimeException e) {
                throw new MigrationFailed(step, operation, done, atomic, e);
            }
        }

        private ProjectState apply(ProjectState state, boolean fake) {
            if (recorder.applied().containsKey(key)) {
                return stateAfter(migration, key, state); // another process was here while this one waited
            }
            ProjectState from = state;
            if (fake) {
                from = stateAfter(migration, key, state);
            } else {
                SchemaEditor editor = SchemaEditor.of(database);
                for (Operation each : migration.operations()) {
                    operation = each.describe();
                    ProjectState to = each.stateForwards(key.app(), from);
                    each.databaseForwards(key.app(), editor, from, to);
                    done.add("'" + operation + "'");
                    from = to;
                }
                operation = null;
                editor.finish();
            }
            (migration.replaces().isEmpty() ? List.of(key) : migration.replaces()).forEach(recorder::recordApplied);
            digests.record(key, migration);
            return from;
        }

        private ProjectState unapply(ProjectState before, boolean fake) {
            Set<MigrationKey> recorded = recorder.applied().keySet();
            boolean isApplied = recorded.contains(key)
                    || (!migration.replaces().isEmpty() && recorded.containsAll(migration.replaces()));
            if (!isApplied) {
                return before; // another process was here while this one waited
            }
            if (!fake) {
                SchemaEditor editor = SchemaEditor.of(database);
                for (Change change : changes(migration, key, before).reversed()) {
                    operation = change.operation().describe();
                    change.operation().databaseBackwards(key.app(), editor, change.after(), change.before());
                    done.add("'" + operation + "'");
                }
                operation = null;
                editor.finish();
            }
            migration.replaces().forEach(recorder::recordUnapplied);
            recorder.recordUnapplied(key);
            digests.forget(key);
            return before;
        }
    }

    /// An operation between the models before and after it.
    record Change(Operation operation, ProjectState before, ProjectState after) {}

    static List<Change> changes(Migration migration, MigrationKey key, ProjectState state) {
        List<Change> changes = new ArrayList<>();
        ProjectState before = state;
        for (Operation operation : migration.operations()) {
            ProjectState after = operation.stateForwards(key.app(), before);
            changes.add(new Change(operation, before, after));
            before = after;
        }
        return changes;
    }
}
