package dev.musette.http;

/// A middleware has nothing to do on this site: thrown by its constructor, it is left out of the onion.
public class MiddlewareNotUsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MiddlewareNotUsed(String message) {
        super(message);
    }
}
