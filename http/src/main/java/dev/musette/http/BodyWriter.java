package dev.musette.http;

import java.io.IOException;
import java.io.OutputStream;

/// Writes the body of a response while it is sent, as much at a time as it likes; on the request's thread, with
/// the request's context bound.
@FunctionalInterface
public interface BodyWriter {

    /// Writes all of it. Flush to send what was written so far at once; closing is the engine's.
    ///
    /// @throws IOException if the client is gone; let it pass
    void write(OutputStream out) throws IOException;
}
