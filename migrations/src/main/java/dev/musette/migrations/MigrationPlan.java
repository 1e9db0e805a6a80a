package dev.musette.migrations;

import java.io.Serializable;
import java.util.List;

/// What has to run for a database to be at some migrations.
///
/// @param history the graph that it was made with, which may have fewer replacements than the one
///     that was asked
/// @param steps in the order in which they run
public record MigrationPlan(MigrationHistory history, List<Step> steps) {
    public MigrationPlan {
        steps = List.copyOf(steps);
    }

    /// A migration to apply or to take back.
    public record Step(MigrationKey key, boolean backwards) implements Serializable {
        /// `blog.0001_initial backwards`
        @Override
        public String toString() {
            return key + (backwards ? " backwards" : " forwards");
        }
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// Whether some of it takes migrations back.
    public boolean goesBackwards() {
        return steps.stream().anyMatch(Step::backwards);
    }

    /// The migrations in order, whichever way they go.
    public List<MigrationKey> keys() {
        return steps.stream().map(Step::key).toList();
    }
}
