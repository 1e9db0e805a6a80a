package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.base.text.HtmlText;
import dev.musette.base.text.Slug;
import dev.musette.base.text.Words;
import dev.musette.template.FilterDefinition;
import dev.musette.template.Library;
import dev.musette.template.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `lower`, `title`, `slugify`: letters and words.
final class TextFilters {
    private TextFilters() {}

    static void register(Library library) {
        library.filter("addslashes", Texts.safe(TextFilters::addSlashes))
                .filter("capfirst", Texts.safe(Words::capFirst))
                .filter("cut", FilterDefinition.of(TextFilters::cut).text())
                .filter("lower", Texts.safe(text -> text.toLowerCase(Locale.ROOT)))
                .filter("make_list", FilterDefinition.of(TextFilters::makeList).text())
                .filter("phone2numeric", Texts.safe(Words::phoneToNumeric))
                .filter("slugify", Texts.safe(Slug::of))
                .filter(
                        "stringformat",
                        FilterDefinition.of(PercentFormat::filter).safe())
                .filter("striptags", Texts.safe(HtmlText::stripTags))
                .filter("title", Texts.safe(TextFilters::title))
                .filter("upper", Texts.unsafe(text -> text.toUpperCase(Locale.ROOT)))
                .filter(
                        "wordcount",
                        FilterDefinition.of(value -> (Object) Words.count(PythonText.str(value)))
                                .text());
    }

    private static String addSlashes(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "\\'");
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
