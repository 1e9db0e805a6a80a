package dev.musette.template.filters;

import dev.musette.base.PercentEncoding;
import dev.musette.base.SafeText;
import dev.musette.base.text.Urlizer;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import org.jspecify.annotations.Nullable;

/// `urlencode`, `iriencode`, `urlize`: addresses.
final class UrlFilters {
    private UrlFilters() {}

    static void register(Library library) {
        library.filter(
                        "urlencode",
                        FilterDefinition.of(
                                        Arity.OPTIONAL,
                                        (value, safe, _) -> encode(PythonText.str(value), PythonText.str(safe)))
                                .optional("/")
                                .text())
                .filter("iriencode", Texts.safe(text -> encode(text, "/#%[]=:;$&()+,!?*@'")))
                .filter(
                        "urlize",
                        FilterDefinition.of(Arity.NONE, (value, _, context) -> urlize(value, -1, context))
                                .text()
                                .safe())
                .filter(
                        "urlizetrunc",
                        FilterDefinition.of(
                                        Arity.REQUIRED, (value, limit, context) -> urlize(value, limit(limit), context))
                                .text()
                                .safe());
    }

    private static String encode(String text, String safe) {
        return PercentEncoding.encode(text, PercentEncoding.UNRESERVED + safe, false);
    }

    private static int limit(@Nullable Object argument) {
        Long limit = Numbers.toInteger(argument);
        if (limit == null) {
            throw new IllegalArgumentException("'urlizetrunc' needs a whole number.");
        }
        return Math.clamp(limit, 0, Integer.MAX_VALUE);
    }

    private static SafeText urlize(@Nullable Object value, int limit, Context context) {
        return SafeText.of(new Urlizer(limit, true, Texts.escapes(value, context)).links(PythonText.str(value)));
    }
}
