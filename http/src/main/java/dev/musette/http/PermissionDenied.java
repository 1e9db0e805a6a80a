package dev.musette.http;

/// The user may not do this: answered with 403 Forbidden.
public class PermissionDenied extends HttpException {
    private static final long serialVersionUID = 1L;

    public PermissionDenied(String message) {
        super(403, message);
    }
}
