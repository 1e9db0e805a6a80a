package dev.musette.db.sql;

/// A source beside the first one.
public record Join(Kind kind, Source source, Condition on) {

    /// `INNER` drops rows without a partner, `LEFT` keeps them with nulls.
    public enum Kind {
        INNER,
        LEFT
    }
}
