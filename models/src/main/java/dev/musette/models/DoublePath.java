package dev.musette.models;

/// A column of floating-point numbers.
public final class DoublePath extends NumberPath<Double> {

    public DoublePath(Path owner, Field field) {
        super(owner, field);
    }
}
