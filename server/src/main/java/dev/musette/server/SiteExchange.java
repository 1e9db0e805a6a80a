package dev.musette.server;

import dev.musette.http.Body;
import dev.musette.http.Headers;
import dev.musette.http.Request;
import dev.musette.http.RequestOptions;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;

/// One request of Jetty's as the site sees it.
final class SiteExchange implements Exchange {
    /// The most characters of a response's header lines.
    static final int MOST_HEAD_CHARACTERS = 64 * 1024;

    private final org.eclipse.jetty.server.Request in;
    private final org.eclipse.jetty.server.Response out;
    private final ResponseWriter writer;
    private final BodyInput body;
    private final Connections connections;
    private final Request request;
    private boolean sent;
    private boolean broken;

    SiteExchange(
            org.eclipse.jetty.server.Request in,
            org.eclipse.jetty.server.Response out,
            WatchedEndPoint connection,
            ServerOptions options,
            RequestOptions rules,
            Connections connections) {
        this.in = in;
        this.out = out;
        this.connections = connections;
        this.body = new BodyInput(in, new Pace(options.bodyGrace(), options.minBytesPerSecond()));
        this.writer = new ResponseWriter(
                out,
                connection,
                in.getComponents().getByteBufferPool(),
                new Pace(options.writeGrace(), options.minBytesPerSecond()));
        this.request = request(rules);
    }

    private Request request(RequestOptions rules) {
        String path = in.getHttpURI().getPath();
        String query = in.getHttpURI().getQuery();
        var metaData = in.getConnectionMetaData();
        var builder = Request.builder(in.getMethod(), query == null ? path : path + "?" + query)
                .headers(headers(in.getHeaders()))
                .scheme(metaData.isSecure() ? "https" : "http")
                .remoteAddress(org.eclipse.jetty.server.Request.getRemoteAddr(in))
                .options(rules)
                .body(body);
        if (metaData.getLocalSocketAddress() instanceof InetSocketAddress local) {
            builder.server(local.getHostString(), local.getPort());
        }
        return builder.build();
    }

    private static Headers headers(HttpFields fields) {
        String[] cells = new String[fields.size() * 2];
        int i = 0;
        for (HttpField field : fields) {
            String value = field.getValue();
            cells[i++] = field.getName();
            cells[i++] = value == null ? "" : value;
        }
        return Headers.ofTrusted(cells);
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public void send(Response response) throws IOException {
        if (sent) {
            throw new IllegalStateException("A response to %s was sent already.".formatted(request));
        }
        List<String> cookies = response.cookies().isEmpty() ? List.of() : response.cookieHeaders(Instant.now());
        checkSize(response.headers(), cookies);
        sent = true;
        try {
            head(response, cookies);
            body(response);
        } catch (IOException gone) {
            broken = true;
            throw gone;
        }
    }

    private void checkSize(Headers headers, List<String> cookies) {
        int characters = 0;
        for (int i = 0; i < headers.lineCount(); i++) {
            characters += headers.lineName(i).length() + headers.lineValue(i).length() + 4;
        }
        for (String cookie : cookies) {
            characters += cookie.length() + "Set-Cookie: \r\n".length();
        }
        if (characters > MOST_HEAD_CHARACTERS) {
            throw new IllegalStateException(
                    "The headers of the response to %s have %d characters; a response takes %d. Set less or shorter ones."
                            .formatted(request, characters, MOST_HEAD_CHARACTERS));
        }
    }

    private void head(Response response, List<String> cookies) {
        HttpFields.Mutable fields = out.getHeaders();
        out.setStatus(response.status());
        Headers headers = response.headers();
        for (int i = 0; i < headers.lineCount(); i++) {
            if (!headers.lineName(i).equalsIgnoreCase("Transfer-Encoding")) {
                fields.add(headers.lineName(i), headers.lineValue(i));
            }
        }
        for (String cookie : cookies) {
            fields.add(HttpHeader.SET_COOKIE, cookie);
        }
        if (mustClose()) {
            fields.put(HttpHeader.CONNECTION, "close");
        }
    }

    /// A stopping server keeps no connection, a body that broke off leaves nothing to keep, and an HTTP/1.0
    /// message with a Transfer-Encoding has a framing that nobody can trust (RFC 9112, 6.1).
    private boolean mustClose() {
        return connections.isDraining()
                || body.failure() != null
                || (in.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0
                        && in.getHeaders().contains(HttpHeader.TRANSFER_ENCODING));
    }

    private void body(Response response) throws IOException {
        boolean bodyless = response.status() == 204 || response.status() == 304;
        if (bodyless) {
            out.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
            writer.nothing();
            return;
        }
        boolean head = in.getMethod().equals("HEAD");
        switch (response.body()) {
            case Body.None _ -> writer.nothing();
            case Body.Bytes bytes -> {
                length(bytes.octets().length);
                if (head) {
                    writer.nothing();
                } else {
                    writer.bytes(bytes.octets());
                }
            }
            case Body.File file -> {
                length(file.length());
                if (head) {
                    writer.nothing();
                } else {
                    writer.file(file);
                }
            }
            case Body.Stream stream -> {
                if (head) {
                    writer.headOfStream();
                } else {
                    writer.stream(stream.writer());
                }
            }
        }
    }

    private void length(long bytes) {
        out.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes);
    }

    /// Whether a response was begun.
    boolean isSent() {
        return sent;
    }

    /// Whether the client is gone, too slow, or has broken its framing.
    boolean isBroken() {
        return broken || body.failure() != null;
    }

    /// Gives back what the request has held.
    ///
    /// @throws java.io.UncheckedIOException if the file of an upload cannot be deleted
    void release() {
        body.release();
        request.end();
    }
}
