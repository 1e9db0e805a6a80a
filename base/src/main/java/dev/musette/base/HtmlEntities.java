package dev.musette.base;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Character references of HTML: `&amp;`, `&#233;`, `&eacute;`, with all names of HTML 5
/// (<https://html.spec.whatwg.org/multipage/named-characters.html>).
public final class HtmlEntities {
    private static final int LONGEST = 32;

    /// What browsers read numbers from 128 to 159 as: the characters of Windows-1252, where there is one.
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// Read when the first name is met: most texts have none.
    private static final class Names {
        /// By name; those that need no `;` without it, the others with it.
        static final Map<String, String> ALL = read();

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>(4096);
            try (InputStream in = HtmlEntities.class.getResourceAsStream("html-entities.txt");
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.US_ASCII))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] words = line.split(" ", -1);
                    StringBuilder characters = new StringBuilder(2);
                    for (int i = 1; i < words.length; i++) {
                        characters.appendCodePoint(Integer.parseInt(words[i], 16));
                    }
                    names.put(words[0], characters.toString());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The names of character references cannot be read.", e);
            }
            return names;
        }
    }

    private HtmlEntities() {}

    /// Returns the text with its references resolved; what looks like one and is none stays. The last `;` may be
    /// missing behind a number, and behind the names that HTML 4 had for Latin letters and signs.
    public static String decode(String text) {
        int reference = text.indexOf('&');
        if (reference < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int written = 0;
        while (reference >= 0) {
            decoded.append(text, written, reference);
            boolean numbered = text.startsWith("#", reference + 1);
            int end = numbered ? number(text, reference + 2, decoded) : name(text, reference + 1, decoded);
            written = end < 0 ? reference : end;
            reference = text.indexOf('&', reference + 1);
        }
        return decoded.append(text, written, text.length()).toString();
    }

    /// Appends the characters of the name that begins here; returns where it ends, or -1 if there is none.
    private static int name(String text, int start, StringBuilder out) {
        int end = start;
        while (end < text.length() && end < start + LONGEST && "\t\n\f <&#;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == ';') {
            String characters = Names.ALL.get(text.substring(start, end + 1));
            characters = characters == null ? Names.ALL.get(text.substring(start, end)) : characters;
            if (characters != null) {
                out.append(characters);
                return end + 1;
            }
        }
        for (int part = end; part > start + 1; part--) {
            String characters = Names.ALL.get(text.substring(start, part));
            if (characters != null) {
                out.append(characters);
                return part;
            }
        }
        return -1;
    }

    private static int number(String text, int start, StringBuilder out) {
        boolean hex = start < text.length() && (text.charAt(start) | 32) == 'x';
        int first = hex ? start + 1 : start;
        int end = first;
        int code = 0;
        while (end < text.length()) {
            char c = text.charAt(end);
            int digit = c < 128 ? Character.digit(c, hex ? 16 : 10) : -1;
            if (digit < 0) {
                break;
            }
            code = Math.min(code * (hex ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
            end++;
        }
        if (end == first) {
            return -1;
        }
        String character = character(code);
        if (character != null) {
            out.append(character);
        }
        return end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
    }

    /// The character of a number as browsers read it; null for one that is left out.
    private static @Nullable String character(int code) {
        if (code == 0 || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF)) {
            return "\uFFFD";
        }
        if (code >= 0x80 && code < 0xA0) {
            return WINDOWS.substring(code - 0x80, code - 0x7F);
        }
        boolean control = (code < 0x20 && code != '\t' && code != '\n' && code != '\f' && code != '\r') || code == 0x7F;
        boolean none = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
        return control || none ? null : Character.toString(code);
    }
}
