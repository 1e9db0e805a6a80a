package dev.musette.template;

import java.util.ArrayList;
import java.util.List;

/// Cuts text at white space, but not within `"..."` and `'...'`; the quotes stay.
final class SmartSplit {
    private SmartSplit() {}

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else {
                int end = wordEnd(text, i);
                words.add(text.substring(i, end));
                i = end;
            }
        }
        return words;
    }

    private static int wordEnd(String text, int start) {
        int end = -1;
        int i = plainEnd(text, start);
        while (i < text.length() && isQuote(text.charAt(i))) {
            int close = literalEnd(text, i);
            if (close < 0) {
                break;
            }
            i = plainEnd(text, close);
            end = i;
        }
        if (end > 0) {
            return end;
        }
        i = start;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int plainEnd(String text, int i) {
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && !isQuote(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Returns where the string literal that begins at `start` ends, or -1 if it is not closed.
    static int literalEnd(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
