package dev.musette.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Collects a [Request]; for one thread. What is not set is that of `http://localhost/` asked by `127.0.0.1`
/// with the [RequestOptions#DEFAULTS] and no body.
public final class RequestBuilder {
    final String method;
    final String rawPath;
    final String queryString;
    String scriptName = "";
    String scheme = "http";
    String serverName = "localhost";
    int serverPort = 80;
    String remoteAddress = "127.0.0.1";
    RequestOptions options = RequestOptions.DEFAULTS;
    InputStream body = InputStream.nullInputStream();
    private Headers headers = Headers.EMPTY;

    RequestBuilder(String method, String target) {
        this.method = method;
        int mark = target.indexOf('?');
        String sent = mark < 0 ? target : target.substring(0, mark);
        rawPath = sent.isEmpty() ? "/" : sent;
        queryString = mark < 0 ? "" : target.substring(mark + 1);
    }

    /// Adds a header line.
    public RequestBuilder header(String name, String value) {
        if (!(headers instanceof MutableHeaders)) {
            headers = headers.toMutable();
        }
        ((MutableHeaders) headers).add(name, value);
        return this;
    }

    /// Takes these headers in place of all before; the engine's way, without a copy.
    public RequestBuilder headers(Headers all) {
        headers = all instanceof MutableHeaders mutable ? mutable.toImmutable() : all;
        return this;
    }

    /// The path at which the site is mounted: `/shop`; slashes at its end are dropped.
    public RequestBuilder scriptName(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        scriptName = path.substring(0, end);
        return this;
    }

    /// `http` or `https`, as the client's connection is.
    public RequestBuilder scheme(String name) {
        scheme = name;
        return this;
    }

    /// The address that the connection came in at.
    public RequestBuilder server(String name, int port) {
        serverName = name;
        serverPort = port;
        return this;
    }

    public RequestBuilder remoteAddress(String address) {
        remoteAddress = address;
        return this;
    }

    public RequestBuilder options(RequestOptions rules) {
        options = rules;
        return this;
    }

    /// The body as it comes; the request does not close it.
    public RequestBuilder body(InputStream stream) {
        body = stream;
        return this;
    }

    /// The body as text in UTF-8, with its `Content-Type` and `Content-Length`.
    public RequestBuilder body(String contentType, String text) {
        return body(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The body as bytes, with its `Content-Type` and `Content-Length`.
    public RequestBuilder body(String contentType, byte[] octets) {
        return header("Content-Type", contentType)
                .header("Content-Length", Integer.toString(octets.length))
                .body(new ByteArrayInputStream(octets));
    }

    public Request build() {
        return new Request(this);
    }

    Headers headers() {
        return headers instanceof MutableHeaders mutable ? mutable.toImmutable() : headers;
    }
}
