package dev.musette.models;

/// Makes one value of 5; a record's constructor, say.
@FunctionalInterface
public interface Function5<A, B, C, D, E, R> {
    R apply(A a, B b, C c, D d, E e);
}
