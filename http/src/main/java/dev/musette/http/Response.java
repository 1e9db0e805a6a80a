package dev.musette.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a view answers: status, headers, cookies and body.
///
/// ```java
/// Response.html("<h1>Hello</h1>")
/// Response.json(Map.of("title", "Hello")).status(201)
/// Response.redirect("/post/5/")
/// Response.stream("text/csv", out -> { for (Row row : rows) out.write(row.csv()); })
/// ```
///
/// Layers on the way out may change it until it is sent. It belongs to the thread of its request.
public class Response {
    private int status = 200;
    private @Nullable String reason;
    private final MutableHeaders headers = new MutableHeaders();
    private final List<Cookie> cookies = new ArrayList<>(0);
    private Body body;

    /// Makes a response with status 200; for subclasses, which may set the body later.
    protected Response(Body body) {
        this.body = body;
    }

    private static Response of(String contentType, byte[] octets) {
        Response response = new Response(new Body.Bytes(octets));
        response.headers.set("Content-Type", contentType);
        return response;
    }

    /// HTML in UTF-8.
    public static Response html(CharSequence html) {
        return of("text/html; charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// HTML that is UTF-8 bytes already; they are not copied.
    public static Response html(byte[] html) {
        return of("text/html; charset=utf-8", html);
    }

    /// Plain text in UTF-8.
    public static Response text(CharSequence text) {
        return of("text/plain; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes of any type; they are not copied.
    public static Response bytes(String contentType, byte[] octets) {
        return of(contentType, octets);
    }

    /// A value as JSON: maps, lists, records, beans. Names of components are written in snake_case, keys of
    /// maps as they are; times in ISO 8601 with milliseconds, decimals, durations and UUIDs as text.
    ///
    /// @throws IllegalArgumentException if the value has no JSON form; the message names the place
    public static Response json(@Nullable Object value) {
        return of("application/json", JsonText.write(value));
    }

    /// Sends the browser elsewhere for now: 302.
    ///
    /// @param location an address or a path; characters that may not stand in one are percent-encoded
    /// @throws DisallowedRedirect if its scheme is none of http, https and ftp, or it is longer than 2048
    /// characters
    public static Response redirect(String location) {
        return redirect(302, location);
    }

    /// Sends the browser elsewhere for good: 301.
    ///
    /// @throws DisallowedRedirect as [#redirect]
    public static Response permanentRedirect(String location) {
        return redirect(301, location);
    }

    /// Sends the browser elsewhere with one of 301, 302, 303, 307 and 308; the last two keep method and body.
    ///
    /// @throws DisallowedRedirect as [#redirect]
    public static Response redirect(int status, String location) {
        Response response = new Response(Body.NONE).status(status);
        response.headers.set("Content-Type", "text/html; charset=utf-8");
        response.headers.set("Location", AddressText.redirectTarget(location));
        return response;
    }

    /// A body that is written while it is sent, in constant memory.
    public static Response stream(String contentType, BodyWriter writer) {
        Response response = new Response(new Body.Stream(writer));
        response.headers.set("Content-Type", contentType);
        return response;
    }

    /// A file, with its length and the type of its name; the type is `application/octet-stream` where the name
    /// says nothing.
    ///
    /// @throws IOException if there is no readable regular file
    public static Response file(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new NoSuchFileException(path.toString(), null, "no readable regular file");
        }
        Response response = new Response(new Body.File(path, Files.size(path)));
        response.headers.set("Content-Type", ContentTypes.ofFileName(path));
        return response;
    }

    /// An answer without a body: `Response.empty(204)`. Other statuses with a body:
    /// `Response.html(page).status(404)`.
    public static Response empty(int status) {
        return new Response(Body.NONE).status(status);
    }

    /// 304: what the client has is still right.
    public static Response notModified() {
        return empty(304);
    }

    /// 405 with `Allow`.
    ///
    /// @param methods the methods that are allowed here, in order
    public static Response notAllowed(Collection<String> methods) {
        Response response = new Response(Body.NONE).status(405);
        response.headers.set("Content-Type", "text/html; charset=utf-8");
        response.headers.set("Allow", String.join(", ", methods));
        return response;
    }

    public int status() {
        return status;
    }

    /// Sets the status.
    ///
    /// @throws IllegalArgumentException if it is not within 100 to 599
    public Response status(int code) {
        if (code < 100 || code > 599) {
            throw new IllegalArgumentException("The status %d is none of HTTP's: use 100 to 599.".formatted(code));
        }
        status = code;
        return this;
    }

    /// The reason phrase: the one that was set, else the status' own, as `Not Found`.
    public String reason() {
        return reason == null ? Reasons.of(status) : reason;
    }

    /// Sets the reason phrase, for pages and logs; an engine may send the status' own, and HTTP/2 has none.
    public Response reason(String phrase) {
        reason = HeaderText.checkedValue("(reason phrase)", phrase);
        return this;
    }

    /// The headers, to be read and changed; `Set-Cookie` is written from [#cookies].
    public MutableHeaders headers() {
        return headers;
    }

    /// Sets a header.
    public Response header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /// Returns the value of a header, or null.
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /// The cookies that the response sets; unmodifiable.
    public List<Cookie> cookies() {
        return Collections.unmodifiableList(cookies);
    }

    /// Sets a cookie; one of the same name that was set before is replaced in its place.
    public Response setCookie(Cookie cookie) {
        for (int i = 0; i < cookies.size(); i++) {
            if (cookies.get(i).name().equals(cookie.name())) {
                cookies.set(i, cookie);
                return this;
            }
        }
        cookies.add(cookie);
        return this;
    }

    /// Makes the browser forget the cookie of this name, set for the whole site. One with a path or domain of
    /// its own is deleted by `setCookie(Cookie.deletion(name).path(...))`.
    public Response deleteCookie(String name) {
        return setCookie(Cookie.deletion(name));
    }

    /// Returns the values of the `Set-Cookie` lines: for engines.
    public List<String> cookieHeaders(Instant now) {
        List<String> lines = new ArrayList<>(cookies.size());
        cookies.forEach(cookie -> lines.add(cookie.toHeader(now)));
        return lines;
    }

    public Body body() {
        return body;
    }

    /// Replaces the body; headers stay as they are.
    public Response body(Body other) {
        body = other;
        return this;
    }

    /// Returns the body in memory: for tests and for layers that look into small bodies. A stream is written to
    /// its end and replaced by its bytes.
    ///
    /// @throws IOException if its writer or its file fails
    public byte[] content() throws IOException {
        switch (body) {
            case Body.None _ -> {
                return new byte[0];
            }
            case Body.Bytes bytes -> {
                return bytes.octets();
            }
            case Body.File file -> {
                return Files.readAllBytes(file.path());
            }
            case Body.Stream stream -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                stream.writer().write(out);
                body = new Body.Bytes(out.toByteArray());
                return out.toByteArray();
            }
        }
    }

    /// Returns [#content] as UTF-8 text.
    public String contentText() throws IOException {
        return new String(content(), StandardCharsets.UTF_8);
    }

    /// Status and reason: `404 Not Found`.
    @Override
    public String toString() {
        return status + " " + reason();
    }
}
