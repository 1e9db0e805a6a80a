package dev.musette.http;

/// The Host header is malformed or names a host that is not in the allowed ones.
public class DisallowedHost extends SuspiciousOperation {
    private static final long serialVersionUID = 1L;

    public DisallowedHost(String message) {
        super(message);
    }
}
