package dev.musette.models;

import dev.musette.db.Bind;
import dev.musette.db.RowMapper;
import dev.musette.db.sql.CompiledSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query's text and what reads its rows, kept by its shape.
///
/// @param <R> what a row becomes
record Statement<R extends @Nullable Object>(CompiledSql sql, RowMapper<R> mapper) {

    static Bind bind(CompiledSql sql, List<Object> values) {
        return parameters -> {
            for (int place = 0; place < sql.parameterCount(); place++) {
                parameters.setObject(place + 1, values.get(sql.slot(place)));
            }
        };
    }
}
