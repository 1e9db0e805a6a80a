package dev.musette.migrations;

import java.util.List;

/// What became of an attempt to do the work of two operations in fewer.
public sealed interface Reduction {
    /// They stay as they are, and neither may pass the other.
    Reduction BLOCKED = new Apart(false);

    /// They stay as they are, and may change places.
    Reduction INDEPENDENT = new Apart(true);

    /// The operations that do the work of both, none where they cancel each other.
    record Reduced(List<Operation> operations) implements Reduction {
        public Reduced {
            operations = List.copyOf(operations);
        }
    }

    /// Two operations remain.
    ///
    /// @param independent whether they may change places
    record Apart(boolean independent) implements Reduction {}

    static Reduction to(Operation... operations) {
        return new Reduced(List.of(operations));
    }

    /// Independent where the condition holds.
    static Reduction independentIf(boolean condition) {
        return condition ? INDEPENDENT : BLOCKED;
    }

    /// This, or the other where this says only that the two are blocked.
    default Reduction or(Reduction other) {
        return equals(BLOCKED) ? other : this;
    }
}
