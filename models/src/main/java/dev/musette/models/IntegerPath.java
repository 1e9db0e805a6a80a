package dev.musette.models;

/// A column of 32-bit numbers.
public final class IntegerPath extends NumberPath<Integer> {

    public IntegerPath(Path owner, Field field) {
        super(owner, field);
    }
}
