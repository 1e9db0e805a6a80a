package dev.musette.base.text;

import dev.musette.base.validation.IpAddresses;
import java.text.Normalizer;
import java.util.Locale;

/// The parts of an address, absolute or relative, read as browsers and Django read it: spaces and control characters
/// before it, tabs and line breaks in it don't count. Parts that are missing are empty.
///
/// ```java
/// SplitUrl.of("HTTP://example.com:80/a?b=1#c");      // http, example.com:80, /a, b=1, c
/// ```
///
/// @param scheme in lower case
/// @param authority host, port and whatever stands before them, as it was written
/// @param path with its first slash, as it was written
/// @param query what stands behind `?`
/// @param fragment what stands behind `#`
public record SplitUrl(String scheme, String authority, String path, String query, String fragment) {

    /// Reads an address.
    ///
    /// @throws IllegalArgumentException if its authority is malformed: brackets that hold no IPv6 address, or
    ///     characters that become others where they are normalised
    public static SplitUrl of(String address) {
        String clean = clean(address);
        int colon = schemeEnd(clean);
        String scheme = colon > 0 ? clean.substring(0, colon).toLowerCase(Locale.ROOT) : "";
        int start = colon > 0 ? colon + 1 : 0;
        int path = clean.startsWith("//", start) ? authorityEnd(clean, start + 2) : start;
        String authority = path > start ? clean.substring(start + 2, path) : "";
        checkBrackets(authority);
        checkNormalized(authority);
        int fragment = end(clean.indexOf('#', path), clean);
        int query = clean.indexOf('?', path);
        query = query < 0 || query > fragment ? fragment : query;
        return new SplitUrl(
                scheme,
                authority,
                clean.substring(path, query),
                clean.substring(Math.min(query + 1, fragment), fragment),
                clean.substring(end(fragment + 1, clean)));
    }

    private static int end(int index, String text) {
        return index < 0 ? text.length() : Math.min(index, text.length());
    }

    /// The address without what browsers leave out of it.
    public static String clean(String address) {
        int from = 0;
        while (from < address.length() && address.charAt(from) <= ' ') {
            from++;
        }
        StringBuilder clean = new StringBuilder(address.length() - from);
        for (int i = from; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c != '\t' && c != '\r' && c != '\n') {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /// The index of the colon behind a scheme, or -1.
    public static int schemeEnd(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static int authorityEnd(String address, int start) {
        int end = start;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static void checkBrackets(String authority) {
        int open = authority.indexOf('[');
        int close = authority.indexOf(']');
        if (open < 0 && close < 0) {
            return;
        }
        int host = authority.lastIndexOf('@') + 1;
        boolean address = open == host
                && close > open + 1
                && (close == authority.length() - 1 || authority.charAt(close + 1) == ':')
                && IpAddresses.isIpv6(authority.substring(open + 1, close));
        if (!address) {
            throw new IllegalArgumentException("The address has brackets that hold no IPv6 address.");
        }
    }

    /// A character that a browser normalises into a slash would end the host where nobody sees it.
    private static void checkNormalized(String authority) {
        if (authority.chars().allMatch(c -> c < 128)) {
            return;
        }
        StringBuilder others = new StringBuilder(authority.length());
        authority.chars().filter(c -> "@:#?".indexOf(c) < 0).forEach(c -> others.append((char) c));
        String normalized = Normalizer.normalize(others, Normalizer.Form.NFKC);
        if (!normalized.contentEquals(others) && normalized.chars().anyMatch(c -> "/?#@:".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("The address has a host with characters that stand for others.");
        }
    }
}
