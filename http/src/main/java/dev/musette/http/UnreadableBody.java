package dev.musette.http;

import java.io.IOException;

/// The body could not be read to its end: the client went away, was too slow, or broke its framing.
public class UnreadableBody extends HttpException {
    private static final long serialVersionUID = 1L;

    public UnreadableBody(String message, IOException cause) {
        super(400, message, cause);
    }
}
