package dev.musette.models;

/// A column that is true or false.
public final class BooleanPath extends FieldPath<Boolean> {

    public BooleanPath(Path owner, Field field) {
        super(owner, field);
    }

    /// Rows where it is true.
    public Condition isTrue() {
        return where(Lookup.EXACT, true);
    }

    /// Rows where it is false; not those without a value.
    public Condition isFalse() {
        return where(Lookup.EXACT, false);
    }
}
