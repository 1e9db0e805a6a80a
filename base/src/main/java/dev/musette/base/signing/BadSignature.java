package dev.musette.base.signing;

/// A text was not signed with this key and salt, or was changed since.
public class BadSignature extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadSignature(String message) {
        super(message);
    }
}
