package dev.musette.models;

/// A column of text. Whether the methods without an `i` regard case is the database's habit: SQLite ignores the case of
/// ASCII letters in all of them but [#eq].
public final class TextPath extends ComparablePath<String> {

    public TextPath(Path owner, Field field) {
        super(owner, field);
    }

    /// Rows that have this text, in any case.
    public Condition iexact(String text) {
        return where(Lookup.IEXACT, text);
    }

    public Condition contains(String text) {
        return where(Lookup.CONTAINS, text);
    }

    /// Rows that contain this text, in any case.
    public Condition icontains(String text) {
        return where(Lookup.ICONTAINS, text);
    }

    public Condition startsWith(String text) {
        return where(Lookup.STARTSWITH, text);
    }

    /// Rows that start with this text, in any case.
    public Condition istartsWith(String text) {
        return where(Lookup.ISTARTSWITH, text);
    }

    public Condition endsWith(String text) {
        return where(Lookup.ENDSWITH, text);
    }

    /// Rows that end with this text, in any case.
    public Condition iendsWith(String text) {
        return where(Lookup.IENDSWITH, text);
    }
}
