package dev.musette.base.text;

import java.text.Normalizer;

/// Cuts text after so many characters or words, and says so with an ellipsis.
///
/// ```java
/// Truncation.DEFAULT.chars("Joel is a slug", 7);                        // Joel i…
/// Truncation.DEFAULT.words("Joel is a slug", 2);                        // Joel is…
/// Truncation.DEFAULT.htmlWords("<p>Joel <b>is a</b> slug</p>", 2);      // <p>Joel <b>is…</b></p>
/// new Truncation(" [more]").words("Joel is a slug", 2);                 // Joel is [more]
/// ```
///
/// A count of zero or less gives the empty text.
/// It never changes; threads share it.
public final class Truncation {
    private static final String PLACE = "%(truncated_text)s";

    /// With `…` behind the cut.
    public static final Truncation DEFAULT = new Truncation(PLACE + "…");

    /// Characters below it are composed, and combine with none below it.
    private static final char FIRST_COMBINING = 0x300;

    private final String before;
    private final String after;
    private final boolean isFrame;
    private final int ellipsisLength; // in characters that take a place

    /// @param ellipsis what stands behind the cut, unless the text ends with it by itself; or all of the result, with
    ///     `%(truncated_text)s` where the text goes
    public Truncation(String ellipsis) {
        int place = ellipsis.indexOf(PLACE);
        this.isFrame = place >= 0;
        this.before = isFrame ? ellipsis.substring(0, place) : "";
        this.after = isFrame ? ellipsis.substring(place + PLACE.length()) : ellipsis;
        this.ellipsisLength = (int) (before + after)
                .codePoints()
                .filter(c -> !CombiningMarks.isOne(c))
                .count();
    }

    /// Cuts after so many characters, the ellipsis counted; combining characters count nothing. The result is in the
    /// composed form of Unicode (NFC). Of a long text no more is read than what stays.
    public String chars(String text, int count) {
        if (count <= 0) {
            return "";
        }
        int room = room(count);
        int plain = plain(text, count);
        if (plain > count) {
            return with(text.substring(0, room));
        }
        if (plain == text.length()) {
            return text;
        }
        String start = normal(text, enough(text, count));
        int length = 0;
        int end = -1;
        for (int i = 0; i < start.length(); ) {
            int c = start.codePointAt(i);
            if (!CombiningMarks.isOne(c)) {
                length++;
                if (end < 0 && length > room) {
                    end = i;
                }
                if (length > count) {
                    return with(start.substring(0, end));
                }
            }
            i += Character.charCount(c);
        }
        return start;
    }

    /// How many characters the text begins with that all stand for themselves in its composed form; not more than one
    /// above `count` are looked at.
    private static int plain(String text, int count) {
        int most = (int) Math.min(text.length(), count + 1L);
        int plain = 0;
        while (plain < most && text.charAt(plain) < FIRST_COMBINING) {
            plain++;
        }
        return plain;
    }

    /// Where a part of the text ends that has more characters than `count`, or all of it: at a place where no character
    /// combines with one before it.
    private static int enough(String text, int count) {
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c < FIRST_COMBINING || !CombiningMarks.combines(c)) {
                if (length == count + 1) {
                    return i;
                }
                length++;
            }
            i += Character.charCount(c);
        }
        return text.length();
    }

    /// The text with its first part composed; what follows is left out, unless there was nothing to compose.
    private static String normal(String text, int end) {
        boolean composed = true;
        for (int i = 0; i < end && composed; i++) {
            composed = text.charAt(i) < FIRST_COMBINING;
        }
        return composed ? text : Normalizer.normalize(text.substring(0, end), Normalizer.Form.NFC);
    }

    /// How many of `count` characters the ellipsis leaves.
    private int room(int count) {
        return Math.max(0, count - ellipsisLength);
    }

    /// Cuts after so many words. White space becomes one space between words.
    public String words(String text, int count) {
        if (count <= 0) {
            return "";
        }
        int start = Words.next(text, 0);
        int end = start;
        boolean spaced = start == 0;
        int words = 0;
        StringBuilder joined = new StringBuilder();
        while (start < text.length() && words < count) {
            if (words > 0) {
                spaced &= start == end + 1 && text.charAt(end) == ' ';
                joined.append(' ');
            }
            end = Words.end(text, start);
            joined.append(text, start, end);
            words++;
            start = Words.next(text, end);
        }
        if (start < text.length()) {
            return with(joined.toString());
        }
        return spaced && end == text.length() ? text : joined.toString();
    }

    /// Cuts HTML after so many characters of its text, the ellipsis counted, and closes the elements that are open
    /// there. The result is in the composed form of Unicode (NFC).
    public String htmlChars(String html, int count) {
        return count <= 0
                ? ""
                : new HtmlTruncation.Chars(this, count, room(count)).truncate(normal(html, html.length()));
    }

    /// Cuts HTML after so many words of its text, and closes the elements that are open there.
    public String htmlWords(String html, int count) {
        return count <= 0 ? "" : new HtmlTruncation.Words(this, count).truncate(html);
    }

    /// The text with the ellipsis.
    String with(String text) {
        return !isFrame && text.endsWith(after) ? text : before + text + after;
    }
}
