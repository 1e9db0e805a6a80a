package dev.musette.cli;

import dev.musette.base.PercentEncoding;
import dev.musette.core.CommandError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request as it goes over the wire.
///
/// @param method its method
/// @param target path and query string, percent-encoded
/// @param host what it asks for
/// @param head the request line and the headers, as HTTP/1.1 writes them
/// @param body the body, or nothing
record TracedRequest(String method, String target, String host, String head, String body) {
    private static final Pattern METHOD = Pattern.compile("[A-Za-z]{1,20}");
    /// What a target may hold as it is (RFC 3986), `%` included: what is encoded stays so.
    private static final String ALLOWED = "-._~:/?[]@!$&'()*+,;=%";

    /// @param headers lines of `Name: value`
    /// @throws CommandError if the method, the path or a header cannot be sent
    static TracedRequest of(String method, String target, String host, List<String> headers, @Nullable String data) {
        if (!METHOD.matcher(method).matches()) {
            throw new CommandError("'%s' is no method. Expected one like GET or POST.".formatted(method));
        }
        if (!target.startsWith("/")) {
            throw new CommandError(
                    "'%s' is no path. Expected one that begins with a slash, as in /post/1/?page=2.".formatted(target));
        }
        String encoded = PercentEncoding.encode(target, ALLOWED, false);
        String upper = method.toUpperCase(Locale.ROOT);
        String body = data == null ? "" : data;
        StringBuilder head = new StringBuilder();
        line(head, upper + " " + encoded + " HTTP/1.1");
        line(head, "Host: " + host);
        if (!has(headers, "Accept")) {
            line(head, "Accept: text/html,*/*;q=0.8");
        }
        if (data != null) {
            if (!has(headers, "Content-Type")) {
                line(head, "Content-Type: application/x-www-form-urlencoded");
            }
            line(head, "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        }
        headers.forEach(header -> line(head, header));
        line(head, "Connection: close");
        return new TracedRequest(upper, encoded, host, head + "\r\n", body);
    }

    private static void line(StringBuilder head, String line) {
        if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new CommandError("A header has a line break or a control character in it.");
        }
        head.append(line).append("\r\n");
    }

    private static boolean has(List<String> headers, String name) {
        return headers.stream().anyMatch(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }

    byte[] bytes() {
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }
}
