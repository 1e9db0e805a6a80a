package dev.musette.base;

/// An object whose public fields may be filled later: who reads them by name says so first. Templates do.
public interface OnDemand {
    /// Fills the field if it is not there yet.
    ///
    /// @param field the name of a public Java field
    void demand(String field);
}
