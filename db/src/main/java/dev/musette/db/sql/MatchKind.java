package dev.musette.db.sql;

/// How a text matches another. Whether the kinds without `I` regard case is the database's habit: SQLite's LIKE
/// ignores the case of ASCII letters, and of no others, in all of them.
public enum MatchKind {
    CONTAINS,
    ICONTAINS,
    STARTS_WITH,
    ISTARTS_WITH,
    ENDS_WITH,
    IENDS_WITH,
    IEXACT;

    boolean ignoresCase() {
        return this == ICONTAINS || this == ISTARTS_WITH || this == IENDS_WITH || this == IEXACT;
    }

    boolean opensWithAny() {
        return this == CONTAINS || this == ICONTAINS || this == ENDS_WITH || this == IENDS_WITH;
    }

    boolean endsWithAny() {
        return this == CONTAINS || this == ICONTAINS || this == STARTS_WITH || this == ISTARTS_WITH;
    }
}
