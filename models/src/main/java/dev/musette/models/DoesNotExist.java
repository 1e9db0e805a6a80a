package dev.musette.models;

/// A row was asked for and there is none.
public final class DoesNotExist extends ModelException {
    private static final long serialVersionUID = 1L;

    public DoesNotExist(String message) {
        super(message);
    }
}
