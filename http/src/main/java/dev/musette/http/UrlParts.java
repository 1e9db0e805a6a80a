package dev.musette.http;

import java.text.Normalizer;
import java.util.Locale;

/// The two parts of an address that say where it leads, read as browsers and Django read them: spaces and control
/// characters before it, tabs and line breaks in it don't count.
///
/// @param scheme in lower case; empty where there is none
/// @param authority host, port and whatever stands before them, as it was written; empty where there is none
public record UrlParts(String scheme, String authority) {

    /// Reads an address, absolute or relative.
    ///
    /// @throws IllegalArgumentException if its authority is malformed: brackets that are no address, or characters
    /// that become others where they are normalised
    public static UrlParts of(String address) {
        String clean = clean(address);
        int colon = AddressText.schemeEnd(clean);
        String scheme = colon > 0 ? clean.substring(0, colon).toLowerCase(Locale.ROOT) : "";
        String rest = clean.substring(colon > 0 ? colon + 1 : 0);
        return new UrlParts(scheme, rest.startsWith("//") ? authority(rest) : "");
    }

    /// The address without what browsers leave out of it.
    static String clean(String address) {
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

    private static String authority(String rest) {
        int end = 2;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(2, end);
        checkBrackets(authority);
        checkNormalized(authority);
        return authority;
    }

    private static void checkBrackets(String authority) {
        int open = authority.indexOf('[');
        int close = authority.indexOf(']');
        boolean none = open < 0 && close < 0;
        int host = authority.lastIndexOf('@') + 1;
        boolean address = open == host
                && close > open + 1
                && (close == authority.length() - 1 || authority.charAt(close + 1) == ':');
        if (!none && !address) {
            throw new IllegalArgumentException("The address has brackets that hold no IPv6 address.");
        }
    }

    /// A character that a browser normalises into a slash would end the host where nobody sees it.
    private static void checkNormalized(String authority) {
        if (authority.chars().allMatch(c -> c < 128)) {
            return;
        }
        String others = authority.replaceAll("[@:#?]", "");
        String normalized = Normalizer.normalize(others, Normalizer.Form.NFKC);
        if (!normalized.equals(others) && normalized.chars().anyMatch(c -> "/?#@:".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("The address has a host with characters that stand for others.");
        }
    }
}
