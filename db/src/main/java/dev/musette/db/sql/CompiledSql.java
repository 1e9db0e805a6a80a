package dev.musette.db.sql;

/// The text of a statement and which value each of its `?` takes. Immutable, made once for each shape of a
/// query.
public final class CompiledSql {
    private final String text;
    private final int[] slots;

    CompiledSql(String text, int[] slots) {
        this.text = text;
        this.slots = slots;
    }

    /// The SQL, with `?` for each value.
    public String text() {
        return text;
    }

    /// How many `?` the text has.
    public int parameterCount() {
        return slots.length;
    }

    /// The [Parameter#slot] of a `?`.
    ///
    /// @param place the place of the `?` in the text, counted from 0
    public int slot(int place) {
        return slots[place];
    }

    @Override
    public String toString() {
        return text;
    }
}
