package dev.musette.base.text;

/// A name of a file that can name none, or that leads to another folder than it should. Such names do not come about
/// by mistake.
public final class SuspiciousFileName extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SuspiciousFileName(String message) {
        super(message);
    }
}
