package dev.musette.server;

/// The root of what this room throws: the server cannot do what it was asked.
public class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
