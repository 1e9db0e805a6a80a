package dev.musette.server;

/// Somebody else listens at the address already. The message names it and says what to do.
public class AddressInUse extends ServerException {
    private static final long serialVersionUID = 1L;

    public AddressInUse(String message, Throwable cause) {
        super(message, cause);
    }
}
