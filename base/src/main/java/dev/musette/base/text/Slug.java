package dev.musette.base.text;

import dev.musette.base.WhiteSpace;
import java.text.Normalizer;
import java.util.Locale;

/// Text as a part of an address: small letters, digits, hyphens and underscores.
///
/// ```java
/// Slug.of(" Joel is a slug! ");         // joel-is-a-slug
/// Slug.of("Ça va?");                    // ca-va
/// Slug.ofUnicode("Ça va?");             // ça-va
/// ```
public final class Slug {
    private Slug() {}

    /// Makes a slug of ASCII: accents go, letters that have no ASCII form as well. A slug is returned as it is.
    public static String of(String text) {
        if (isSlug(text)) {
            return text;
        }
        return slug(isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD), false);
    }

    /// Makes a slug that keeps the letters and digits of all scripts. A slug of ASCII is returned as it is.
    public static String ofUnicode(String text) {
        if (isSlug(text)) {
            return text;
        }
        boolean ascii = isAscii(text);
        return slug(ascii ? text : lower(Normalizer.normalize(text, Normalizer.Form.NFKC)), true);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isSlug(String text) {
        char before = '-';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c == '-' && before != '-');
            if (!stays || (i == 0 && c == '_')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || (before != '-' && before != '_');
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String slug(String text, boolean unicode) {
        StringBuilder slug = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 'A' && c <= 'Z') {
                slug.append((char) (c | 32));
            } else if ((unicode || c < 0x80) && isWord(c)) {
                slug.appendCodePoint(c);
            } else if (c == '-' || ((unicode || c < 0x80) && WhiteSpace.is(c))) {
                boolean repeated = !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
                slug.append(repeated ? "" : "-");
            }
        }
        int start = 0;
        int end = slug.length();
        while (start < end && isDash(slug.charAt(start))) {
            start++;
        }
        while (end > start && isDash(slug.charAt(end - 1))) {
            end--;
        }
        return slug.substring(start, end);
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '_';
    }

    /// Letters, digits and numbers of all scripts, and the underscore: what programmers call a word character.
    static boolean isWord(int c) {
        if (c < 0x80) {
            return c == '_' || Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
