package dev.musette.models;

/// Makes one value of 4; a record's constructor, say.
@FunctionalInterface
public interface Function4<A, B, C, D, R> {
    R apply(A a, B b, C c, D d);
}
