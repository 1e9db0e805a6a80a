package dev.musette.models;

/// What deleting a row does to the rows that refer to it by a [ForeignKey].
public enum OnDelete {
    /// They are deleted too.
    CASCADE,
    /// The row is not deleted: [ProtectedError].
    PROTECT,
    /// Their reference becomes NULL; the field is nullable.
    SET_NULL,
    /// Nothing: the database decides, and refuses where it has the constraint.
    DO_NOTHING
}
