package dev.musette.web;

/// A view or a middleware returned null.
public class NoResponse extends WebException {
    private static final long serialVersionUID = 1L;

    public NoResponse(String message) {
        super(message);
    }
}
