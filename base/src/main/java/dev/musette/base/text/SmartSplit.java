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
    private final String text;

    /// From where on a quote of the kind is not closed: nobody has to look again.
    private int openDouble;

    private int openSingle;

    private SmartSplit(String text) {
        this.text = text;
        this.openDouble = text.length();
        this.openSingle = text.length();
    }

    /// Returns the words in order. A quote that is not closed is a character like others.
    public static List<String> split(String text) {
        return new SmartSplit(text).words();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        int end = 0;
        for (int start = Words.next(text, end); start < text.length(); start = Words.next(text, end)) {
            end = wordEnd(start);
            words.add(text.substring(start, end));
        }
        return words;
    }

    private int wordEnd(int start) {
        int end = -1;
        int i = plainEnd(start);
        while (i < text.length() && isQuote(text.charAt(i))) {
            int close = close(i);
            if (close < 0) {
                break;
            }
            i = plainEnd(close);
            end = i;
        }
        return end > 0 ? end : Words.end(text, start);
    }

    private int close(int open) {
        boolean isDouble = text.charAt(open) == '"';
        if (open >= (isDouble ? openDouble : openSingle)) {
            return -1;
        }
        int end = literalEnd(text, open);
        if (end < 0 && isDouble) {
            openDouble = open;
        } else if (end < 0) {
            openSingle = open;
        }
        return end;
    }

    private int plainEnd(int start) {
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
