package dev.musette.base;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Percent-encoding of UTF-8 text (RFC 3986, section 2.1).
///
/// ```java
/// PercentEncoding.encode("blog/été 1.css", "/.", false);      // blog/%C3%A9t%C3%A9%201.css
/// ```
public final class PercentEncoding {
    /// The characters beside letters and digits that need no encoding anywhere (RFC 3986, 2.3).
    public static final String UNRESERVED = "-._~";

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /// Encodes all but ASCII letters, digits and the ASCII characters of `safe`. Text that needs nothing is returned as
    /// it is.
    ///
    /// @param plus whether a space becomes `+`
    public static String encode(String text, String safe, boolean plus) {
        int first = 0;
        while (first < text.length() && stays(text.charAt(first), safe)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (byte octet : text.substring(first).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 255);
            if (stays(c, safe)) {
                out.append(c);
            } else if (plus && c == ' ') {
                out.append('+');
            } else {
                out.append('%').append(digit(c >> 4)).append(digit(c));
            }
        }
        return out.toString();
    }

    /// Decodes to octets, which may be no UTF-8. What looks encoded and is not stays.
    ///
    /// @param plus whether `+` becomes a space
    public static byte[] decode(String text, boolean plus) {
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

    /// Decodes to text; octets that are no UTF-8 become U+FFFD. What looks encoded and is not stays.
    ///
    /// @param plus whether `+` becomes a space
    public static String decodeText(String text, boolean plus) {
        if (text.indexOf('%') < 0) {
            return plus ? text.replace('+', ' ') : text;
        }
        return new String(decode(text, plus), StandardCharsets.UTF_8);
    }

    /// Returns the upper-case hexadecimal digit of the lowest four bits.
    public static char digit(int bits) {
        return HEX[bits & 15];
    }

    private static boolean stays(char c, String safe) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c < 128 && safe.indexOf(c) >= 0);
    }
}
