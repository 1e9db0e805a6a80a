package dev.musette.web;

import dev.musette.http.Body;
import dev.musette.http.BodyWriter;
import dev.musette.http.Handler;
import dev.musette.http.Middleware;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;

/// Compresses bodies for clients that take gzip. One below 200 bytes, one that grows by it, and one that has a
/// `Content-Encoding` stays as it is; streams and files are compressed while they are sent. Put it outside of all
/// middleware that reads or changes bodies.
///
/// A page that holds a secret and shows what its request says can give the secret away by its compressed length. A
/// CSRF token is masked against that; other secrets are better kept out of such pages.
public final class GzipMiddleware extends Middleware {
    private static final int WORTHWHILE = 200;

    public GzipMiddleware(Handler next) {
        super(next);
    }

    @Override
    public Response handle(Request request) throws Exception {
        Response response = next.handle(request);
        Body body = response.body();
        boolean small =
                body instanceof Body.None || (body instanceof Body.Bytes bytes && bytes.octets().length < WORTHWHILE);
        if (small || response.headers().containsKey("Content-Encoding")) {
            return response;
        }
        response.headers().addVary("Accept-Encoding");
        String accepted = request.header("Accept-Encoding");
        return accepted != null && names(accepted) ? compressed(response, body) : response;
    }

    /// Whether `gzip` stands in the header as a word; what is said behind it does not matter, as Django has it.
    private static boolean names(String accepted) {
        for (int at = accepted.indexOf("gzip"); at >= 0; at = accepted.indexOf("gzip", at + 1)) {
            if (!isWordAt(accepted, at - 1) && !isWordAt(accepted, at + 4)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordAt(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }

    private static Response compressed(Response response, Body body) throws IOException {
        switch (body) {
            case Body.Bytes bytes -> {
                byte[] compressed = compressed(bytes.octets());
                if (compressed.length >= bytes.octets().length) {
                    return response;
                }
                response.body(new Body.Bytes(compressed)).header("Content-Length", Integer.toString(compressed.length));
            }
            case Body.Stream stream -> stream(response, stream.writer());
            case Body.File file -> stream(response, out -> Files.copy(file.path(), out));
            case Body.None _ -> {}
        }
        String etag = response.header("ETag");
        if (etag != null && etag.startsWith("\"")) {
            response.header("ETag", "W/" + etag);
        }
        return response.header("Content-Encoding", "gzip");
    }

    private static byte[] compressed(byte[] octets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length / 3 + 128);
        try (GzipOutput gzip = new GzipOutput(out)) {
            gzip.write(octets);
        }
        return out.toByteArray();
    }

    private static void stream(Response response, BodyWriter writer) {
        response.headers().remove("Content-Length");
        response.body(new Body.Stream(out -> {
            // what fails half-way must not look like a whole body: only a writer that returns ends the stream
            GzipOutput gzip = new GzipOutput(out);
            try {
                writer.write(gzip);
                gzip.finish();
            } finally {
                gzip.release();
            }
        }));
    }
}
