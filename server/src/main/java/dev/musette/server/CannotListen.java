package dev.musette.server;

/// The address is none of this machine's, unknown, or reserved for the system's own services.
public class CannotListen extends ServerException {
    private static final long serialVersionUID = 1L;

    public CannotListen(String message, Throwable cause) {
        super(message, cause);
    }
}
