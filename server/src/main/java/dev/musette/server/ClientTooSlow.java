package dev.musette.server;

import java.io.IOException;

/// The client was waited for longer than [ServerOptions] allow while it sent a body or took a response.
public class ClientTooSlow extends IOException {
    private static final long serialVersionUID = 1L;

    public ClientTooSlow(String message) {
        super(message);
    }
}
