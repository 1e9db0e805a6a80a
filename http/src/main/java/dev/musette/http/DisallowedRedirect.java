package dev.musette.http;

/// A redirect to a scheme that is none of http, https and ftp, or to an address that is too long.
public class DisallowedRedirect extends SuspiciousOperation {
    private static final long serialVersionUID = 1L;

    public DisallowedRedirect(String message) {
        super(message);
    }
}
