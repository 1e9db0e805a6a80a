package dev.musette.web;

/// Root of what this room throws on a project's mistakes.
public class WebException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WebException(String message) {
        super(message);
    }
}
