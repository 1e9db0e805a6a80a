package dev.musette.migrations;

import java.util.List;

/// What became of an attempt to do the work of two operations in fewer.
public sealed interface Reduction {

    /// The operations that do the work of both, none where they cancel each other.
    record Reduced(List<Operation> operations) implements Reduction {
        public Reduced {
            operations = List.copyOf(operations);
        }
    }

    /// Two operations remain.
    enum Apart implements Reduction {
        /// The earlier one can't move behind the later one.
        BLOCKED,
        /// They may change places.
        INDEPENDENT;

        static Apart independentIf(boolean condition) {
            return condition ? INDEPENDENT : BLOCKED;
        }
    }

    static Reduction to(Operation... operations) {
        return new Reduced(List.of(operations));
    }

    /// This, or independent where this is blocked only because nothing more is known and the condition holds.
    default Reduction orIndependentIf(boolean condition) {
        return this == Apart.BLOCKED ? Apart.independentIf(condition) : this;
    }
}
