package dev.musette.template;

/// A line of a template's source and a caret below a place in it, as a terminal shows them.
final class SourceExcerpt {
    private static final int MOST_CHARACTERS = 120;
    private static final int BEFORE = 60;

    private SourceExcerpt() {}

    /// Cuts the line; at most 120 characters of it are shown, around the place.
    ///
    /// @param line its number
    /// @param lineStart where it begins in the text
    /// @param place where the caret points to in the text
    static String of(String text, int line, int lineStart, int place) {
        int from = whole(text, Math.max(lineStart, place - BEFORE));
        int most = Math.min(text.length(), from + MOST_CHARACTERS);
        int end = text.indexOf('\n', from, most);
        String shown = text.substring(from, end < 0 ? whole(text, most) : end);
        String number = Integer.toString(line);
        return "    " + number + " | " + printable(shown.stripTrailing()) + "\n    " + " ".repeat(number.length())
                + " | " + " ".repeat(place - from) + "^";
    }

    /// A place that does not cut a character in two.
    private static int whole(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    /// A tab is one character wide, and what commands a terminal is not sent to it.
    private static String printable(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }
}
