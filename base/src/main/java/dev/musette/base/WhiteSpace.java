package dev.musette.base;

/// White space as Python, browsers and people see it: that of [Character#isWhitespace], no-break spaces and U+0085.
public final class WhiteSpace {
    private WhiteSpace() {}

    /// Whether the character is white space.
    public static boolean is(int character) {
        if (character < 0x80) {
            return character == ' '
                    || (character >= '\t' && character <= '\r')
                    || (character >= 0x1C && character <= 0x1F);
        }
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    /// Returns the text without white space at its ends.
    public static String strip(String text) {
        int from = 0;
        int end = text.length();
        // all of it lies within the first 65536 characters, so that no pair of surrogates is split
        while (from < end && is(text.charAt(from))) {
            from++;
        }
        while (end > from && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(from, end);
    }
}
