package dev.musette.models;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The statements of one model by their shape, so that a query that was asked before builds no text. Holds at most
/// [#LIMIT] statements; a program that makes more shapes than that starts over.
final class SqlCache {
    static final int LIMIT = 1000;

    private final ConcurrentHashMap<Shape.Key, Object> statements = new ConcurrentHashMap<>();

    /// Returns the statement of a shape, made once.
    ///
    /// @param type what is kept for that kind of shape
    <S> S get(Shape.Key key, Class<S> type, Supplier<S> make) {
        Object found = statements.get(key);
        if (found == null) {
            if (statements.size() >= LIMIT) {
                statements.clear();
            }
            found = make.get();
            statements.put(key, found);
        }
        return type.cast(found);
    }

    int size() {
        return statements.size();
    }
}
