package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.PythonText;
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

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
