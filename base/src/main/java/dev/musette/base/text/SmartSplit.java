package dev.musette.base.text;

import dev.musette.base.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/// Cuts text at white space, but not within `"..."` and `'...'`; the quotes stay.
///
/// ```java
/// SmartSplit.split("a b=\"c d\" 'e f'");      // [a, b="c d", 'e f']
/// SmartSplit.unescape("'it\\'s'");            // it's
/// ```
public final class SmartSplit {
    private SmartSplit() {}

    /// Returns the words in order. A quote that is not closed is a character like others.
    public static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int end = 0;
        for (int start = Words.next(text, end); start < text.length(); start = Words.next(text, end)) {
            end = wordEnd(text, start);
            words.add(text.substring(start, end));
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
        return end > 0 ? end : Words.end(text, start);
    }

    private static int plainEnd(String text, int start) {
        int i = start;
        while (i < text.length() && !WhiteSpace.is(text.charAt(i)) && !isQuote(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Returns where the string literal that begins at `start` ends, or -1 if it is not closed. A backslash keeps the
    /// next character.
    public static int literalEnd(String text, int start) {
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

    /// Whether a string literal may begin with the character.
    public static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /// Returns what a string literal says: without its quotes, with escaped quotes and backslashes as themselves.
    ///
    /// @throws IllegalArgumentException if the text does not begin and end with one quote
    public static String unescape(String literal) {
        int last = literal.length() - 1;
        if (last < 0 || !isQuote(literal.charAt(0)) || literal.charAt(last) != literal.charAt(0)) {
            throw new IllegalArgumentException("Not a string literal: %s".formatted(literal));
        }
        String inner = literal.substring(1, Math.max(1, last));
        if (inner.indexOf('\\') < 0) {
            return inner;
        }
        String quote = literal.substring(0, 1);
        return inner.replace("\\" + quote, quote).replace("\\\\", "\\");
    }
}
