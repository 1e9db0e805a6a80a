package dev.musette.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What the engine answers itself: the status in plain text and nothing else, least of all what the client
/// sent.
final class PlainErrors extends ErrorHandler {
    private static final String TYPE = "text/plain; charset=utf-8";

    static dev.musette.http.Response response(int status) {
        dev.musette.http.Response response = dev.musette.http.Response.empty(status);
        return dev.musette.http.Response.text(response.toString()).status(status);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.write(true, text(response.getStatus()), callback);
        return true;
    }

    private static ByteBuffer text(int status) {
        return ByteBuffer.wrap(
                dev.musette.http.Response.empty(status).toString().getBytes(StandardCharsets.UTF_8));
    }
}
