package dev.musette.http;

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

    static void checkValue(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 127) {
                throw new IllegalArgumentException(
                        "The value of the header %s holds the control character U+%04X at index %d; a header has one line of text. Remove or encode it."
                                .formatted(name, (int) c, i));
            }
            if (c > 255) {
                throw new IllegalArgumentException(
                        "The value of the header %s holds U+%04X at index %d; headers are Latin-1. Encode it (RFC 8187, or percent-encode an address)."
                                .formatted(name, (int) c, i));
            }
        }
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
