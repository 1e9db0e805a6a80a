package dev.musette.http;

import dev.musette.base.PercentEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client asks: the head of an HTTP request, its body as a stream, and what the rooms hang on it
/// (attributes).
///
/// ```java
/// Request request = Request.builder("GET", "/search/?q=java").header("Host", "example.com").build();
/// request.path();                       // "/search/"
/// request.query().get("q");             // "java"
/// request.isGet();                      // true
/// ```
///
/// Engines and tests make it. It belongs to the thread that answers it; parts are parsed when they are first
/// asked for.
public final class Request {
    private final String method;
    private final String rawPath;
    private final String queryString;
    private final String scriptName;
    private final Headers headers;
    private final String engineScheme;
    private final String serverName;
    private final int serverPort;
    private final String remoteAddress;
    private final RequestOptions options;
    private final InputStream source;
    private final Attributes attributes = new Attributes();

    private @Nullable String path;
    private @Nullable QueryData query;
    private @Nullable Map<String, String> cookies;
    private @Nullable String host;
    private @Nullable InputStream opened;
    private byte @Nullable [] read;
    private @Nullable FormData form;
    private @Nullable HttpException malformedForm;
    private @Nullable Uploads uploads;

    Request(RequestBuilder from) {
        method = from.method;
        rawPath = from.rawPath;
        queryString = from.queryString;
        scriptName = from.scriptName;
        headers = from.headers();
        engineScheme = from.scheme;
        serverName = from.serverName;
        serverPort = from.serverPort;
        remoteAddress = from.remoteAddress;
        options = from.options;
        source = from.body;
    }

    /// Begins a request.
    ///
    /// @param method as sent: `GET`
    /// @param target the path and, after `?`, the query string, percent-encoded as on the wire
    public static RequestBuilder builder(String method, String target) {
        return new RequestBuilder(method, target);
    }

    /// The method as sent: `GET`, `POST`, ...
    public String method() {
        return method;
    }

    public boolean isGet() {
        return method.equals("GET");
    }

    public boolean isHead() {
        return method.equals("HEAD");
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    /// The path inside the site, percent-decoded; begins with `/`. Escapes that are no UTF-8 stay as they are.
    public String path() {
        String decoded = path;
        if (decoded == null) {
            decoded = PercentText.decodePath(rawPath);
            path = decoded;
        }
        return decoded;
    }

    /// The path inside the site as it was sent.
    public String rawPath() {
        return rawPath;
    }

    /// The path at which the site is mounted, without a slash at its end; empty at the root of the host.
    public String scriptName() {
        return scriptName;
    }

    /// What follows the `?`, as it was sent; empty if there is none.
    public String queryString() {
        return queryString;
    }

    /// The fields of the query string.
    ///
    /// @throws TooManyFieldsSent if there are more than [RequestOptions#maxFields]
    public QueryData query() {
        QueryData parsed = query;
        if (parsed == null) {
            parsed = QueryData.parse(queryString, options.maxFields());
            query = parsed;
        }
        return parsed;
    }

    public Headers headers() {
        return headers;
    }

    /// Returns the value of a header, or null; see [Headers#get].
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /// The cookies by name, in the order sent; the last of a name wins. Unmodifiable.
    public Map<String, String> cookies() {
        Map<String, String> parsed = cookies;
        if (parsed == null) {
            String header = headers.get("Cookie");
            parsed = header == null ? Map.of() : Collections.unmodifiableMap(CookieText.parse(header));
            cookies = parsed;
        }
        return parsed;
    }

    /// Returns the value of a cookie, or null.
    public @Nullable String cookie(String name) {
        return cookies().get(name);
    }

    /// `http` or `https`: the engine's, or what a trusted proxy says ([RequestOptions#secureProxySslHeader]).
    public String scheme() {
        RequestOptions.ProxyHeader proxy = options.secureProxySslHeader();
        String said = proxy == null ? null : headers.get(proxy.name());
        if (proxy == null || said == null) {
            return engineScheme;
        }
        int comma = said.indexOf(',');
        String first = (comma < 0 ? said : said.substring(0, comma)).strip();
        return first.equals(proxy.value()) ? "https" : "http";
    }

    public boolean isSecure() {
        return scheme().equals("https");
    }

    /// The host that the client speaks to, with the port if it was given: `example.com:8000`.
    ///
    /// @throws DisallowedHost if it is malformed or none of [RequestOptions#allowedHosts]
    public String host() {
        String valid = host;
        if (valid == null) {
            valid = Hosts.validated(rawHost(), options);
            host = valid;
        }
        return valid;
    }

    private String rawHost() {
        String forwarded = options.useForwardedHost() ? headers.get("X-Forwarded-Host") : null;
        if (forwarded != null) {
            return forwarded;
        }
        String header = headers.get("Host");
        if (header != null) {
            return header;
        }
        int port = port();
        return port == (isSecure() ? 443 : 80) ? serverName : serverName + ":" + port;
    }

    /// The port of the server, or what a trusted proxy says ([RequestOptions#useForwardedPort]).
    ///
    /// @throws SuspiciousOperation if the proxy's header is no port
    public int port() {
        String forwarded = options.useForwardedPort() ? headers.get("X-Forwarded-Port") : null;
        return forwarded == null ? serverPort : Hosts.port(forwarded);
    }

    /// The path with the mount point and the query string, percent-encoded: `/a%20b/?q=1`.
    public String fullPath() {
        String encoded = PercentEncoding.encode(scriptName + path(), PercentText.PATH, false);
        return queryString.isEmpty() ? encoded : encoded + "?" + AddressText.toUri(queryString);
    }

    /// The address of this request: `https://example.com/a/?q=1`.
    ///
    /// @throws DisallowedHost as [#host]
    public String absoluteUri() {
        return AddressText.absolute(this, "//" + fullPath());
    }

    /// The absolute form of an address that is relative to this request.
    ///
    /// @throws DisallowedHost as [#host]
    public String absoluteUri(String location) {
        return AddressText.absolute(this, location);
    }

    /// The address of the client, or of the proxy before us: `127.0.0.1`.
    public String remoteAddress() {
        return remoteAddress;
    }

    /// The media type of the body without parameters, in lower case; empty if there is none.
    public String contentType() {
        String header = headers.get("Content-Type");
        return header == null ? "" : MediaType.parse(header).name();
    }

    /// A parameter of `Content-Type`, as `charset` or `boundary`, or null.
    public @Nullable String contentParameter(String name) {
        String header = headers.get("Content-Type");
        return header == null ? null : MediaType.parse(header).parameter(name);
    }

    /// The length of the body in bytes as the client says, or -1 if it does not.
    public long contentLength() {
        String header = headers.get("Content-Length");
        return header == null ? -1 : BodyReader.length(header);
    }

    /// The body. The same stream at each call, or a fresh one over what [#bytes] has kept.
    ///
    /// @throws RequestDataTooBig now or while it is read, if there is more than [RequestOptions#maxBody]
    /// @throws IllegalStateException if it was read as a form with files
    public InputStream body() {
        if (read != null) {
            return new ByteArrayInputStream(read);
        }
        if (uploads != null) {
            throw new IllegalStateException(
                    "The body of this request was read as a form. Use formData(), or call body() before anything asks for the form.");
        }
        if (opened == null) {
            opened = BodyReader.bounded(source, contentLength(), options.maxBody());
        }
        return opened;
    }

    /// The whole body, kept for later calls. The caller must not change it.
    ///
    /// @throws RequestDataTooBig if it is larger than [RequestOptions#maxBodyInMemory]
    /// @throws UnreadableBody if the client went away or was too slow
    /// @throws IllegalStateException if [#body] was opened before
    public byte[] bytes() {
        byte[] all = read;
        if (all == null) {
            if (opened != null) {
                throw new IllegalStateException(
                        "The body of this request was opened as a stream. Call bytes() before body(), or only one of them.");
            }
            long limit = Math.min(options.maxBody(), options.maxBodyInMemory());
            opened = BodyReader.bounded(source, contentLength(), limit);
            try {
                all = opened.readAllBytes();
            } catch (IOException broken) {
                throw new UnreadableBody("The body of the request broke off: " + broken.getMessage(), broken);
            }
            read = all;
        }
        return all;
    }

    /// The form that was sent. For GET, HEAD, OPTIONS and TRACE it is [FormData#NONE]; a body of another type than
    /// `application/x-www-form-urlencoded` and `multipart/form-data` is a form without fields. Read once and kept;
    /// what was thrown is thrown again.
    ///
    /// @throws MalformedMultipart if its parts cannot be told apart
    /// @throws BadRequest if it names another encoding than its type takes
    /// @throws TooManyFieldsSent if there are more than [RequestOptions#maxFields]
    /// @throws TooManyFilesSent if there are more than [UploadOptions#maxFiles]
    /// @throws RequestDataTooBig if all of it is larger than [RequestOptions#maxBody], or its fields larger than
    /// [RequestOptions#maxBodyInMemory]
    /// @throws UnreadableBody if the client went away or was too slow
    /// @throws IllegalStateException if [#body] was opened before
    public FormData formData() {
        FormData parsed = form;
        if (parsed == null) {
            if (malformedForm != null) {
                throw malformedForm;
            }
            try {
                parsed = readForm();
            } catch (HttpException malformed) {
                malformedForm = malformed;
                throw malformed;
            }
            form = parsed;
        }
        return parsed;
    }

    private FormData readForm() {
        switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> {
                return FormData.NONE;
            }
            default -> {}
        }
        String header = headers.get("Content-Type");
        MediaType type = MediaType.parse(header == null ? "" : header);
        return switch (type.name()) {
            case "application/x-www-form-urlencoded" -> UrlEncodedForm.read(type, bytes(), options.maxFields());
            case "multipart/form-data" -> {
                InputStream body = contentLength() == 0 ? InputStream.nullInputStream() : formBody();
                uploads = new Uploads(options.uploads());
                yield MultipartForm.read(type, body, options, uploads);
            }
            default -> FormData.of(QueryData.EMPTY);
        };
    }

    private InputStream formBody() {
        if (read == null && opened != null) {
            throw new IllegalStateException(
                    "The body of this request was opened as a stream. Call formData() before body(), or only one of them.");
        }
        return body();
    }

    /// Deletes the temporary files of its uploads: for whoever has sent the response. A second call does nothing.
    ///
    /// @throws java.io.UncheckedIOException if one cannot be deleted
    public void end() {
        if (uploads != null) {
            uploads.delete();
        }
    }

    /// Whether the client takes this media type, as its `Accept` says; a client that says nothing takes all.
    ///
    /// @param mediaType `text/html`, or with parameters
    public boolean accepts(String mediaType) {
        return AcceptedTypes.of(headers).accepts(mediaType);
    }

    /// Returns the one of these media types that the client likes best, or null if it takes none of them.
    public @Nullable String preferredType(List<String> mediaTypes) {
        return AcceptedTypes.of(headers).preferred(mediaTypes);
    }

    /// Returns the value that was set under this key.
    ///
    /// @throws IllegalStateException if there is none; the message names the key
    public <T> T get(Attribute<T> key) {
        T value = attributes.find(key);
        if (value == null) {
            throw new IllegalStateException(
                    "The request has no '%s'. Is the middleware that sets it in the settings, and outside this code?"
                            .formatted(key.name()));
        }
        return value;
    }

    /// Returns the value that was set under this key, or null.
    public <T> @Nullable T find(Attribute<T> key) {
        return attributes.find(key);
    }

    /// Hangs a value on the request; `null` takes it away.
    public <T> void set(Attribute<T> key, @Nullable T value) {
        attributes.set(key, value);
    }

    /// Returns the value of the attribute of this name, or null: for templates.
    public @Nullable Object attribute(String name) {
        return attributes.named(name);
    }

    public RequestOptions options() {
        return options;
    }

    /// Method and path: `GET /search/`. No query string, which may hold secrets.
    @Override
    public String toString() {
        return method + " " + rawPath;
    }
}
