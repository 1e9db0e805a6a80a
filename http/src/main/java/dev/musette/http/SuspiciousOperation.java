package dev.musette.http;

/// The request looks like an attack: answered with 400 Bad Request and logged as a matter of security.
public class SuspiciousOperation extends BadRequest {
    private static final long serialVersionUID = 1L;

    public SuspiciousOperation(String message) {
        super(message);
    }
}
