package dev.musette.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// What may stand in a header line (RFC 9110, 5.5 and 5.6.2).
final class HeaderText {
    private static final boolean[] TOKEN = new boolean[128];

    static {
        for (char c = '!'; c < 127; c++) {
            TOKEN[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
        }
    }

    private HeaderText() {}

    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || !TOKEN[c]) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static void checkName(String name) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("'%s' is no header name: use letters, digits and !#$%%&'*+-.^_`|~ only."
                    .formatted(printable(name)));
        }
    }

    /// Returns the value as it stands in the line. Text beyond Latin-1 becomes an encoded word (RFC 2047), as
    /// Django has it.
    static String checkedValue(String name, String value) {
        boolean latin = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 127) {
                throw new IllegalArgumentException(
                        "The value of the header %s holds the control character U+%04X at index"
                                        .formatted(name, (int) c)
                                + " %d; a header is one line of text. Remove or encode it.".formatted(i));
            }
            latin &= c < 256;
        }
        return latin
                ? value
                : "=?utf-8?b?" + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < ' ' || c == 127 ? '?' : c);
        }
        return out.toString();
    }
}
