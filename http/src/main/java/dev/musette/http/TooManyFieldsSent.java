package dev.musette.http;

/// A query string or a form has more fields than [RequestOptions#maxFields].
public class TooManyFieldsSent extends SuspiciousOperation {
    private static final long serialVersionUID = 1L;

    public TooManyFieldsSent(String message) {
        super(message);
    }
}
