package dev.musette.db;

/// Work without a result that may throw.
///
/// @param <X> what it throws; `RuntimeException` where it throws nothing
@FunctionalInterface
public interface Action<X extends Throwable> {
    void run() throws X;
}
