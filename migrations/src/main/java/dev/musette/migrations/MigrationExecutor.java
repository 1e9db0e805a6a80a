package dev.musette.migrations;

import dev.musette.db.Database;
import dev.musette.db.DatabaseLocked;
import dev.musette.db.Transactions;
import dev.musette.db.schema.SchemaEditor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings a database forwards through the migrations of a graph.
///
/// ```java
/// MigrationExecutor executor = new MigrationExecutor(database, graph);
/// executor.plan(graph.leaves());          // what would run
/// executor.migrate(graph.leaves());
/// ```
///
/// Each migration is a transaction: its tables, its indexes and its row in `django_migrations` are there, or
/// none of them. For one thread; processes that migrate at once wait for each other.
public final class MigrationExecutor {
    private final Database database;
    private final MigrationGraph graph;
    private final MigrationRecorder recorder;
    private final MigrationListener listener;

    public MigrationExecutor(Database database, MigrationGraph graph) {
        this(database, graph, MigrationListener.NONE);
    }

    public MigrationExecutor(Database database, MigrationGraph graph, MigrationListener listener) {
        this.database = database;
        this.graph = graph;
        this.recorder = new MigrationRecorder(database);
        this.listener = listener;
    }

    /// Returns what [#migrate] would run, in order.
    ///
    /// @throws MigrationNotFound if a target does not exist
    /// @throws InconsistentHistory see [#checkHistory]
    /// @throws MigrationException if a target lies behind what is applied: this goes forwards only
    public List<MigrationKey> plan(List<MigrationKey> targets) {
        return plan(targets, recorder.applied().keySet());
    }

    private List<MigrationKey> plan(List<MigrationKey> targets, Set<MigrationKey> applied) {
        checkHistory(applied);
        Set<MigrationKey> plan = new LinkedHashSet<>();
        for (MigrationKey target : targets) {
            graph.migration(target);
            refuseBackwards(target, applied);
            plan.addAll(graph.forwardsPlan(target));
        }
        plan.removeAll(applied);
        return List.copyOf(plan);
    }

    private void refuseBackwards(MigrationKey target, Set<MigrationKey> applied) {
        if (!applied.contains(target)) {
            return;
        }
        for (MigrationKey child : graph.children(target)) {
            if (child.app().equals(target.app()) && applied.contains(child)) {
                throw new MigrationException(
                        "The database '%s' can't go back to %s: %s is applied, and migrations run forwards only."
                                .formatted(database.alias(), target, child));
            }
        }
    }

    /// Checks that everything that is applied had its dependencies applied.
    ///
    /// @throws InconsistentHistory if not
    public void checkHistory() {
        checkHistory(recorder.applied().keySet());
    }

    private void checkHistory(Set<MigrationKey> applied) {
        for (MigrationKey key : applied) {
            for (MigrationKey parent : graph.parents(key)) {
                if (!applied.contains(parent)) {
                    throw new InconsistentHistory(
                            ("The migration %s is applied before its dependency %s on the database '%s'. Somebody changed"
                                            + " the dependencies of an applied migration, or the table django_migrations.")
                                    .formatted(key, parent, database.alias()));
                }
            }
        }
    }

    /// Applies what is missing for the targets to be applied and returns the models as they are then.
    ///
    /// @throws MigrationFailed if one of them throws; it is rolled back, those before it stay
    /// @throws MigrationException as [#plan] does, before anything runs
    public ProjectState migrate(List<MigrationKey> targets) {
        Set<MigrationKey> applied = recorder.applied().keySet();
        Set<MigrationKey> missing = new LinkedHashSet<>(plan(targets, applied));
        if (!missing.isEmpty()) {
            recorder.ensureTable();
        }
        ProjectState state = ProjectState.EMPTY;
        for (MigrationKey key : graph.forwardsPlan(graph.leaves())) {
            if (missing.contains(key)) {
                state = applyNamed(key, state);
            } else if (applied.contains(key)) {
                state = stateAfter(key, state);
            }
        }
        return state;
    }

    private ProjectState stateAfter(MigrationKey key, ProjectState state) {
        ProjectState next = state;
        for (Operation operation : graph.migration(key).operations()) {
            next = operation.stateForwards(key.app(), next);
        }
        return next;
    }

    private ProjectState applyNamed(MigrationKey key, ProjectState state) {
        listener.applying(key);
        Progress progress = new Progress();
        try {
            ProjectState next = Transactions.atomic(database, () -> apply(key, state, progress));
            listener.applied(key);
            return next;
        } catch (DatabaseLocked e) {
            throw e; // nothing of this migration is to blame
        } catch (RuntimeException e) {
            MigrationFailed failure = new MigrationFailed(key, progress.operation, e);
            listener.failed(failure);
            throw failure;
        }
    }

    /// Which operation runs, for the error.
    private static final class Progress {
        private @Nullable String operation;
    }

    private ProjectState apply(MigrationKey key, ProjectState state, Progress progress) {
        if (recorder.applied().containsKey(key)) {
            return stateAfter(key, state); // another process was here while this one waited for the lock
        }
        SchemaEditor editor = SchemaEditor.of(database);
        ProjectState from = state;
        for (Operation operation : graph.migration(key).operations()) {
            progress.operation = operation.describe();
            ProjectState to = operation.stateForwards(key.app(), from);
            operation.databaseForwards(key.app(), editor, from, to);
            from = to;
        }
        progress.operation = null;
        editor.finish();
        recorder.recordApplied(key);
        return from;
    }
}
