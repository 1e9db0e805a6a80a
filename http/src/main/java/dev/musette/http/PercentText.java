package dev.musette.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Percent-encoding (RFC 3986, 2.1) of UTF-8 text, as query strings, paths and redirects need it.
final class PercentText {
    /// What stays in a query component beside letters and digits; the space becomes `+`.
    static final String UNRESERVED = "-._~";
    /// What stays in a path that is written into an address.
    static final String PATH = "/:@&+$,-_.!~*'()";
    /// What stays in an address that is percent-encoded in part already.
    static final String ADDRESS = "/#%[]=:;$&()+,!?*@'~-._";

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentText() {}

    /// Decodes a query component: `+` is a space, a broken escape is text, bytes that are no UTF-8 become
    /// U+FFFD.
    static String decodeQuery(String text) {
        if (text.indexOf('%') < 0) {
            return text.indexOf('+') < 0 ? text : text.replace('+', ' ');
        }
        return new String(octets(text, true), StandardCharsets.UTF_8);
    }

    /// Decodes a path: bytes that are no UTF-8 stay percent-encoded.
    static String decodePath(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteBuffer octets = ByteBuffer.wrap(octets(text, false));
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // a byte that is no UTF-8 becomes three characters
        CharBuffer out = CharBuffer.allocate(octets.remaining() * 3);
        CoderResult result = decoder.decode(octets, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                byte bad = octets.get();
                out.put('%').put(HEX[(bad >> 4) & 15]).put(HEX[bad & 15]);
            }
            result = decoder.decode(octets, out, true);
        }
        return out.flip().toString();
    }

    /// Encodes all but ASCII letters, digits and `safe`.
    ///
    /// @param plus whether a space becomes `+`
    static String encode(String text, String safe, boolean plus) {
        int first = 0;
        while (first < text.length() && stays(text.charAt(first), safe)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        byte[] octets = text.substring(first).getBytes(StandardCharsets.UTF_8);
        for (byte octet : octets) {
            char c = (char) (octet & 255);
            if (stays(c, safe)) {
                out.append(c);
            } else if (plus && c == ' ') {
                out.append('+');
            } else {
                out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        return out.toString();
    }

    private static boolean stays(char c, String safe) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c < 128 && safe.indexOf(c) >= 0);
    }

    private static byte[] octets(String text, boolean plus) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            byte octet = in[i];
            if (octet == '%' && i + 2 < in.length) {
                int high = Character.digit(in[i + 1], 16);
                int low = Character.digit(in[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    octet = (byte) (high << 4 | low);
                    i += 2;
                }
            } else if (plus && octet == '+') {
                octet = ' ';
            }
            in[length++] = octet;
        }
        return Arrays.copyOf(in, length);
    }
}
