package dev.musette.models;

/// A value cannot be what a field holds: a text that is no number, an unsaved instance where a key is needed. The
/// message names the field and the value's type, never the value.
public final class InvalidValue extends ModelException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }
}
