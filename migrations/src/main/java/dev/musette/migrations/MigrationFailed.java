package dev.musette.migrations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A migration threw. It was rolled back, so that the tables are as they were before it, unless it
/// is not [Migration#atomic]; those before it stay applied.
public class MigrationFailed extends MigrationException {
    private static final long serialVersionUID = 1L;

    private final MigrationPlan.Step step;
    private final @Nullable String operation;
    private final boolean rolledBack;
    private final ArrayList<MigrationPlan.Step> done; // exceptions are serializable
    private final ArrayList<MigrationPlan.Step> left;

    MigrationFailed(
            MigrationPlan.Step step,
            @Nullable String operation,
            List<String> operationsThatStay,
            boolean rolledBack,
            Throwable cause) {
        super(message(step, operation, operationsThatStay, rolledBack) + cause.getMessage(), cause);
        this.step = step;
        this.operation = operation;
        this.rolledBack = rolledBack;
        this.done = new ArrayList<>();
        this.left = new ArrayList<>(List.of(step));
    }

    private MigrationFailed(MigrationFailed failure, List<MigrationPlan.Step> done, List<MigrationPlan.Step> left) {
        super(String.valueOf(failure.getMessage()), failure.getCause());
        this.step = failure.step;
        this.operation = failure.operation;
        this.rolledBack = failure.rolledBack;
        this.done = new ArrayList<>(done);
        this.left = new ArrayList<>(left);
    }

    private static String message(
            MigrationPlan.Step step, @Nullable String operation, List<String> stays, boolean rolledBack) {
        String what = step.backwards() ? "Taking back the migration " + step.key() : "The migration " + step.key();
        String at = operation == null ? "" : " at '" + operation + "'";
        if (rolledBack) {
            return what + " failed" + at + " and was rolled back: ";
        }
        String state = step.backwards() ? "It still counts as applied" : "It does not count as applied";
        return "%s failed%s. It is not atomic, so what it did before stays: %s. %s; mend the database by hand: "
                .formatted(what, at, stays.isEmpty() ? "nothing" : String.join(", ", stays), state);
    }

    /// This failure as part of a plan.
    MigrationFailed within(List<MigrationPlan.Step> steps) {
        int at = steps.indexOf(step);
        return new MigrationFailed(this, steps.subList(0, at), steps.subList(at, steps.size()));
    }

    public MigrationKey key() {
        return step.key();
    }

    /// Whether it was being taken back.
    public boolean backwards() {
        return step.backwards();
    }

    /// [Operation#describe] of the one that threw, or null if none was to blame: creating indexes
    /// at the end, or the commit.
    public @Nullable String operation() {
        return operation;
    }

    /// Whether nothing of the migration stays.
    public boolean rolledBack() {
        return rolledBack;
    }

    /// What the same call did before, in order; it stays.
    public List<MigrationPlan.Step> done() {
        return List.copyOf(done);
    }

    /// What the same call did not do, in order, the one that failed first.
    public List<MigrationPlan.Step> left() {
        return List.copyOf(left);
    }
}
