package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.base.WhiteSpace;
import dev.musette.template.FilterDefinition;
import dev.musette.template.Library;
import dev.musette.template.PythonText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `lower`, `title`, `slugify`: letters and words.
final class TextFilters {
    private TextFilters() {}

    static void register(Library library) {
        library.filter("addslashes", Texts.safe(TextFilters::addSlashes))
                .filter("capfirst", Texts.safe(TextFilters::capFirst))
                .filter("cut", FilterDefinition.of(TextFilters::cut).text())
                .filter("lower", Texts.safe(text -> text.toLowerCase(Locale.ROOT)))
                .filter("make_list", FilterDefinition.of(TextFilters::makeList).text())
                .filter("phone2numeric", Texts.safe(TextFilters::phoneToNumeric))
                .filter("slugify", Texts.safe(TextFilters::slugify))
                .filter(
                        "stringformat",
                        FilterDefinition.of(PercentFormat::filter).safe())
                .filter("striptags", Texts.safe(HtmlText::stripTags))
                .filter("title", Texts.safe(TextFilters::title))
                .filter("upper", Texts.unsafe(text -> text.toUpperCase(Locale.ROOT)))
                .filter(
                        "wordcount",
                        FilterDefinition.of(value -> (Object)
                                        Texts.words(PythonText.str(value)).size())
                                .text());
    }

    private static String addSlashes(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "\\'");
    }

    private static String capFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Object cut(@Nullable Object value, @Nullable Object argument) {
        String piece = PythonText.str(argument);
        String text = PythonText.str(value).replace(piece, "");
        return value instanceof SafeText && !piece.equals(";") ? SafeText.of(text) : text;
    }

    private static List<String> makeList(@Nullable Object value) {
        List<String> characters = new ArrayList<>();
        PythonText.str(value).codePoints().forEach(c -> characters.add(Character.toString(c)));
        return characters;
    }

    private static String phoneToNumeric(String text) {
        String keys = "22233344455566677778889999";
        StringBuilder numeric = new StringBuilder(text.length());
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            numeric.append(c >= 'a' && c <= 'z' ? keys.charAt(c - 'a') : c);
        }
        return numeric.toString();
    }

    private static String slugify(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_')) {
                slug.append(c);
            } else if (c < 0x80 && (c == '-' || WhiteSpace.is(c))) {
                boolean repeated = !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
                slug.append(repeated ? "" : "-");
            }
        }
        int start = 0;
        int end = slug.length();
        while (start < end && (slug.charAt(start) == '-' || slug.charAt(start) == '_')) {
            start++;
        }
        while (end > start && (slug.charAt(end - 1) == '-' || slug.charAt(end - 1) == '_')) {
            end--;
        }
        return slug.substring(start, end);
    }

    /// Upper-cases the first letter of each word; what follows an apostrophe after a small letter, or a digit, is no
    /// beginning: `they're`, `1st`.
    private static String title(String text) {
        StringBuilder title = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inWord && !isContinued(title)) {
                String upper = String.valueOf(c).toUpperCase(Locale.ROOT);
                title.append(upper.length() == 1 ? String.valueOf(Character.toTitleCase(c)) : capital(upper));
            } else {
                title.append(letter ? Character.toLowerCase(c) : c);
            }
            inWord = letter;
        }
        return title.toString();
    }

    private static boolean isContinued(StringBuilder before) {
        int end = before.length();
        if (end > 0 && Character.isDigit(before.charAt(end - 1))) {
            return true;
        }
        return end > 1
                && before.charAt(end - 1) == '\''
                && before.charAt(end - 2) >= 'a'
                && before.charAt(end - 2) <= 'z';
    }

    /// `SS`, the upper case of a sharp s, begins a word as `Ss`.
    private static String capital(String upper) {
        return upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT);
    }
}
