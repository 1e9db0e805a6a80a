package dev.musette.models;

/// A query names a field or a lookup that there is not, or uses one where it has no meaning.
public final class FieldError extends ModelException {
    private static final long serialVersionUID = 1L;

    public FieldError(String message) {
        super(message);
    }
}
