package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.base.WhiteSpace;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What filters of text share.
final class Texts {
    private Texts() {}

    /// A filter of text that keeps safe text safe.
    static FilterDefinition safe(UnaryOperator<String> change) {
        return unsafe(change).safe();
    }

    /// A filter of text whose result is not safe.
    static FilterDefinition unsafe(UnaryOperator<String> change) {
        return FilterDefinition.of(value -> change.apply(PythonText.str(value))).text();
    }

    /// A filter of text that writes HTML: it is told whether it has to escape the text.
    static FilterDefinition html(Html change) {
        return FilterDefinition.of(
                        Arity.NONE,
                        (value, _, context) ->
                                SafeText.of(change.apply(PythonText.str(value), escapes(value, context))))
                .text();
    }

    /// Makes HTML of text.
    @FunctionalInterface
    interface Html {
        String apply(String text, boolean escape);
    }

    static boolean escapes(@Nullable Object value, Context context) {
        return context.autoescape() && !(value instanceof SafeText);
    }

    static String escape(String text) {
        return SafeText.escape(text).text();
    }

    /// Makes line ends `\n`.
    static String normalizeNewlines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// Cuts at runs of white space, without empty words, as Python's `split()`.
    static List<String> words(String text) {
        return words(text, Integer.MAX_VALUE);
    }

    /// Cuts off the first words, and one more than `most` if there are more.
    static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length() && words.size() <= most; i++) {
            boolean space = i == text.length() || WhiteSpace.is(text.charAt(i));
            if (space && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        return words;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
