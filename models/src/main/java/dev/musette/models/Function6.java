package dev.musette.models;

/// Makes one value of 6; a record's constructor, say.
@FunctionalInterface
public interface Function6<A, B, C, D, E, F, R> {
    R apply(A a, B b, C c, D d, E e, F f);
}
