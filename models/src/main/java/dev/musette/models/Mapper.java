package dev.musette.models;

import dev.musette.db.Parameters;
import dev.musette.db.Row;
import org.jspecify.annotations.Nullable;

/// How instances of one model get their values: written by the processor straight to the public fields. Fields are
/// counted as in [ModelMeta#fields], from 0; columns of rows and places of parameters from 1. Stateless.
///
/// @param <M> the model
public interface Mapper<M extends BaseModel> {
    /// Calls the constructor without parameters.
    M create();

    /// Fills an instance from a row.
    ///
    /// @param at the column of the model's first field; the others follow in order
    void read(M model, Row row, int at);

    /// Writes one field's value to a statement.
    void bind(M model, int field, Parameters parameters, int place);

    /// Returns a field's value; a foreign key's is the other row's key.
    @Nullable Object get(M model, int field);

    /// Sets a field's value, which has the field's Java type; a foreign key's is the other row's key.
    void set(M model, int field, @Nullable Object value);

    /// Returns the reference of a foreign key's field.
    Ref<?> ref(M model, int field);
}
