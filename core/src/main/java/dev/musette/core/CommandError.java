package dev.musette.core;

/// Ends a command with a message for the person who called it, no stack trace, and exit code 1.
public class CommandError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandError(String message) {
        super(message);
    }

    public CommandError(String message, Throwable cause) {
        super(message, cause);
    }
}
