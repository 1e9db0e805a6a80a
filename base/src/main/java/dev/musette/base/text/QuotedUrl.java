package dev.musette.base.text;

import dev.musette.base.PercentEncoding;
import java.util.Set;

/// Addresses that people wrote, as they may stand in a link.
///
/// ```java
/// QuotedUrl.of("http://example.com/kůň/?q=a b");        // http://example.com/k%C5%AF%C5%88/?q=a+b
/// ```
public final class QuotedUrl {
    private static final String RESERVED = "!$&'()*+,;=:/?#[]@";
    private static final String SAFE = RESERVED + PercentEncoding.UNRESERVED;

    /// Schemes whose addresses begin with two slashes, also where they name no host.
    private static final Set<String> WITH_HOST =
            Set.of("ftp", "http", "https", "file", "ws", "wss", "sftp", "nfs", "rtsp", "telnet", "svn", "git");

    private QuotedUrl() {}

    /// Percent-encodes what may not stand in an address. What is encoded already is encoded once; what looks so and is
    /// not gets its percent sign encoded.
    public static String of(String address) {
        SplitUrl parts;
        try {
            parts = SplitUrl.of(address);
        } catch (IllegalArgumentException _) {
            // no browser finds a host in it: all of it is one text
            return requote(address);
        }
        StringBuilder url = new StringBuilder(address.length() + 16);
        if (!parts.scheme().isEmpty()) {
            url.append(parts.scheme()).append(':');
        }
        String path = requote(parts.path());
        boolean host = !parts.authority().isEmpty() || (WITH_HOST.contains(parts.scheme()) && !path.startsWith("//"));
        if (host) {
            url.append("//").append(requote(parts.authority()));
            url.append(path.isEmpty() || path.startsWith("/") ? "" : "/");
        }
        url.append(path);
        String query = requoteQuery(parts.query());
        if (!query.isEmpty()) {
            url.append('?').append(query);
        }
        if (!parts.fragment().isEmpty()) {
            url.append('#').append(requote(parts.fragment()));
        }
        return url.toString();
    }

    private static String requote(String part) {
        return PercentEncoding.encode(PercentEncoding.decodeText(part, false), SAFE, false);
    }

    /// Encodes names and values one by one, so that a separator inside of them stays one of theirs.
    private static String requoteQuery(String query) {
        StringBuilder requoted = new StringBuilder(query.length() + 8);
        for (int from = 0; from < query.length(); ) {
            int end = query.indexOf('&', from);
            end = end < 0 ? query.length() : end;
            if (end > from) {
                int equals = query.indexOf('=', from);
                equals = equals < 0 || equals > end ? end : equals;
                requoted.append(requoted.isEmpty() ? "" : "&")
                        .append(requoteField(query.substring(from, equals)))
                        .append('=')
                        .append(requoteField(query.substring(Math.min(equals + 1, end), end)));
            }
            from = end + 1;
        }
        return requoted.toString();
    }

    /// Reads twice, as Django does: a form that encoded what was encoded before is common.
    private static String requoteField(String field) {
        String decoded = PercentEncoding.decodeText(PercentEncoding.decodeText(field, true), false);
        return PercentEncoding.encode(decoded, PercentEncoding.UNRESERVED, true);
    }
}
