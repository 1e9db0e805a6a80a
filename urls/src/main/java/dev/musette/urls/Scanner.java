package dev.musette.urls;

/// A converter whose text can be found without a regular expression: every length from the shortest to the longest
/// fits.
interface Scanner {

    /// Returns where the longest text that fits ends, or -1 where none does.
    int longest(String path, int from);

    /// Returns where the shortest text that fits ends; asked only where [#longest] found one.
    int shortest(int from);

    /// Whether the character can stand inside the text.
    boolean accepts(char c);

    /// Whether this text fits as a whole.
    default boolean fits(String text) {
        int end = longest(text, 0);
        return end == text.length() && shortest(0) <= end;
    }
}
