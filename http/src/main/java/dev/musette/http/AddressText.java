package dev.musette.http;

import dev.musette.base.PercentEncoding;
import dev.musette.base.text.SplitUrl;
import java.util.Locale;

/// Addresses: relative ones made absolute (RFC 3986, 5.2), and what may stand in `Location`.
final class AddressText {
    private static final int LONGEST_REDIRECT = 2048;

    private AddressText() {}

    /// Percent-encodes what may not stand in an address; what is encoded already stays.
    static String toUri(String address) {
        return PercentEncoding.encode(address, PercentText.ADDRESS, false);
    }

    static String redirectTarget(String location) {
        if (location.length() > LONGEST_REDIRECT) {
            throw new DisallowedRedirect("The address to redirect to has %d characters; browsers take %d."
                    .formatted(location.length(), LONGEST_REDIRECT));
        }
        int colon = SplitUrl.schemeEnd(location);
        if (colon > 0) {
            String scheme = location.substring(0, colon).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https") && !scheme.equals("ftp")) {
                throw new DisallowedRedirect(
                        "A redirect to the scheme '%s' is not allowed: expected http, https or ftp.".formatted(scheme));
            }
        }
        return toUri(location);
    }

    static String absolute(Request request, String location) {
        if (SplitUrl.schemeEnd(location) > 0) {
            return toUri(location);
        }
        if (location.startsWith("//") && location.length() > 2 && "/?#".indexOf(location.charAt(2)) < 0) {
            return request.scheme() + ":" + toUri(location);
        }
        String site = request.scheme() + "://" + request.host();
        if (location.startsWith("//")) {
            return site + toUri(location.substring(2));
        }
        String here = PercentEncoding.encode(request.scriptName() + request.path(), PercentText.PATH, false);
        if (location.isEmpty() || location.charAt(0) == '?' || location.charAt(0) == '#') {
            return site + here + toUri(location);
        }
        int pathEnd = pathEnd(location);
        String path = location.substring(0, pathEnd);
        String joined = path.startsWith("/") ? path : here.substring(0, here.lastIndexOf('/') + 1) + path;
        return site + toUri(withoutDots(joined) + location.substring(pathEnd));
    }

    private static int pathEnd(String location) {
        for (int i = 0; i < location.length(); i++) {
            if (location.charAt(i) == '?' || location.charAt(i) == '#') {
                return i;
            }
        }
        return location.length();
    }

    /// Takes `.` and `..` out of a path that begins with a slash (RFC 3986, 5.2.4).
    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        for (int from = 1; from <= path.length(); ) {
            int end = path.indexOf('/', from);
            boolean last = end < 0;
            if (last) {
                end = path.length();
            }
            String segment = path.substring(from, end);
            if (segment.equals("..")) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            } else if (!segment.equals(".")) {
                out.append('/').append(segment);
            }
            if (last && (segment.equals(".") || segment.equals(".."))) {
                out.append('/');
            }
            from = end + 1;
        }
        return out.toString();
    }
}
