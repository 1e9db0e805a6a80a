package dev.musette.models;

/// One row was asked for and there are several.
public final class MultipleObjectsReturned extends ModelException {
    private static final long serialVersionUID = 1L;

    public MultipleObjectsReturned(String message) {
        super(message);
    }
}
