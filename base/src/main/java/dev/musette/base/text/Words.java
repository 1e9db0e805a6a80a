package dev.musette.base.text;

import dev.musette.base.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words: text cut into them, lists of them, their first letters.
///
/// ```java
/// Words.split(" a  b\nc ");                      // [a, b, c]
/// Words.list(List.of("a", "b", "c"), "or");      // a, b or c
/// Words.capFirst("hello");                       // Hello
/// ```
public final class Words {
    private Words() {}

    /// Cuts at runs of white space; there are no empty words.
    public static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int end = 0;
        for (int start = next(text, end); start < text.length(); start = next(text, end)) {
            end = end(text, start);
            words.add(text.substring(start, end));
        }
        return words;
    }

    /// Counts the words that [#split] returns.
    public static int count(String text) {
        int count = 0;
        for (int start = next(text, 0); start < text.length(); start = next(text, end(text, start))) {
            count++;
        }
        return count;
    }

    /// Where the next word begins; the length of the text if there is none.
    static int next(String text, int from) {
        int i = from;
        while (i < text.length() && WhiteSpace.is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Where the word ends that begins here.
    static int end(String text, int start) {
        int i = start;
        while (i < text.length() && !WhiteSpace.is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Lists the items as a sentence does, with a word before the last one. Nothing is the empty text.
    ///
    /// @param last the word between the last two, in the reader's language: `language.words().text("or")`
    public static String list(List<?> items, String last) {
        StringBuilder text = new StringBuilder(items.size() * 8);
        for (int i = 0; i < items.size(); i++) {
            if (i > 0 && i == items.size() - 1) {
                text.append(' ').append(last).append(' ');
            } else if (i > 0) {
                text.append(", ");
            }
            text.append(items.get(i));
        }
        return text.toString();
    }

    /// Makes the first character upper-case; the others stay.
    public static String capFirst(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        String capital = text.substring(0, first).toUpperCase(Locale.ROOT);
        return text.startsWith(capital) ? text : capital + text.substring(first);
    }

    /// Cuts a camelCase name into small words: `userID2Name` is `user i d2 name`, `XMLParser` is `xml parser`. A space
    /// goes before each capital that follows a small ASCII letter, or that neither a capital nor the end follows.
    public static String camelCaseToSpaces(String name) {
        StringBuilder spaced = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isCapital(c) && startsWord(name, i)) {
                spaced.append(' ');
            }
            spaced.append(c);
        }
        return WhiteSpace.strip(spaced.toString()).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int i) {
        char before = i == 0 ? ' ' : name.charAt(i - 1);
        boolean last = i + 1 == name.length() || (i + 2 == name.length() && name.charAt(i + 1) == '\n');
        return (before >= 'a' && before <= 'z') || (!last && !isCapital(name.charAt(i + 1)));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /// Writes each letter of a telephone number as the digit on its key: `0800 COLLECT` is `0800 2655328`. Letters that
    /// are on no key become small.
    public static String phoneToNumeric(String text) {
        String keys = "22233344455566677778889999";
        StringBuilder numeric = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            numeric.append(c >= 'a' && c <= 'z' ? keys.charAt(c - 'a') : c);
        }
        return numeric.toString();
    }
}
