package dev.musette.template.filters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Percent encoding (RFC 3986, section 2.1) of UTF-8.
final class Percent {
    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /// Encodes all but letters, digits, `_.-~` and the given characters.
    static String quote(String text, String safe) {
        StringBuilder quoted = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "_.-~".indexOf(c) >= 0 || safe.indexOf(c) >= 0)) {
                quoted.append(c);
            } else {
                quoted.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return quoted.toString();
    }

    /// Decodes what is encoded; what looks so and is not stays.
    static String unquote(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
            int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
            if (encoded[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(encoded[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
