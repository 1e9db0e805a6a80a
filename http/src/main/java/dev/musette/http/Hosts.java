package dev.musette.http;

import java.util.List;
import java.util.Locale;

/// Which hosts a site answers to. A Host header is the client's word: what is not allowed must not reach a link
/// or a mail.
public final class Hosts {
    private static final List<String> LOCAL = List.of(".localhost", "127.0.0.1", "[::1]");

    private Hosts() {}

    static String validated(String host, RequestOptions options) {
        List<String> allowed = options.debug() && options.allowedHosts().isEmpty() ? LOCAL : options.allowedHosts();
        String domain = domain(host.toLowerCase(Locale.ROOT));
        if (domain.isEmpty()) {
            throw new DisallowedHost(
                    "The Host header is malformed: expected a name or address of letters, digits, '.' and"
                            + " '-', and perhaps a port.");
        }
        if (!isAllowed(domain, allowed)) {
            throw new DisallowedHost(
                    "The host '%s' is none of the allowed ones. If it is the site's, add it to allowedHosts."
                            .formatted(domain));
        }
        return host;
    }

    /// Whether a host is one of the allowed ones.
    ///
    /// @param host in lower case, without a port
    /// @param allowed hosts, `.example.com` with all below it, `*` for any
    public static boolean isAllowed(String host, List<String> allowed) {
        for (String pattern : allowed) {
            if (pattern.equals("*") || isSameDomain(host, pattern)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a host is the one that is meant, or one of those.
    ///
    /// @param host in lower case
    /// @param pattern a host, or `.example.com` with all below it; empty means none
    public static boolean isSameDomain(String host, String pattern) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        return !lower.isEmpty()
                && (lower.equals(host)
                        || (lower.startsWith(".")
                                && (host.endsWith(lower) || host.contentEquals(lower.subSequence(1, lower.length())))));
    }

    static int port(String text) {
        int port = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || port > 65535) {
                port = -1;
                break;
            }
            port = port * 10 + digit;
        }
        if (text.isEmpty() || port < 0 || port > 65535) {
            throw new SuspiciousOperation("X-Forwarded-Port is no port: expected a number from 0 to 65535.");
        }
        return port;
    }

    /// The host of a Host header, without its port and without the dot of a fully qualified name; empty where the
    /// header is malformed.
    ///
    /// @param host in lower case
    public static String domain(String host) {
        int end = host.startsWith("[") ? addressEnd(host) : nameEnd(host);
        if (end <= 0 || !isPortOrNothing(host, end)) {
            return "";
        }
        return host.charAt(end - 1) == '.' ? host.substring(0, end - 1) : host.substring(0, end);
    }

    private static int nameEnd(String host) {
        int i = 0;
        while (i < host.length() && host.charAt(i) != ':') {
            char c = host.charAt(i++);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '.' && c != '-') {
                return -1;
            }
        }
        return i;
    }

    /// The index behind `[` hex digits, a colon, and more of hex digits, dots and colons `]`.
    private static int addressEnd(String host) {
        int close = host.indexOf(']');
        boolean colon = false;
        for (int i = 1; i < close; i++) {
            char c = host.charAt(i);
            if (!(c >= 'a' && c <= 'f') && !(c >= '0' && c <= '9') && c != ':' && !(colon && c == '.')) {
                return -1;
            }
            colon |= c == ':';
        }
        return colon && close >= 3 ? close + 1 : -1;
    }

    private static boolean isPortOrNothing(String host, int from) {
        if (from == host.length()) {
            return true;
        }
        if (host.charAt(from) != ':' || from + 1 == host.length()) {
            return false;
        }
        for (int i = from + 1; i < host.length(); i++) {
            if (host.charAt(i) < '0' || host.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
