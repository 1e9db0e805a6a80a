package dev.musette.models;

/// Makes one value of 3; a record's constructor, say.
@FunctionalInterface
public interface Function3<A, B, C, R> {
    R apply(A a, B b, C c);
}
