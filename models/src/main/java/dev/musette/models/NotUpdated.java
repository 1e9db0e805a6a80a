package dev.musette.models;

/// A save of some fields found no row to write them to.
public final class NotUpdated extends ModelException {
    private static final long serialVersionUID = 1L;

    public NotUpdated(String message) {
        super(message);
    }
}
