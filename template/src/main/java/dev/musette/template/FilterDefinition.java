package dev.musette.template;

import dev.musette.base.SafeText;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A filter and how it is used.
///
/// @param filter what it does
/// @param arity whether it takes an argument
/// @param defaultArgument the argument where an optional one was left out
/// @param isSafe whether it keeps safe text safe: it adds no `& < > " '` that was not there
/// @param isText whether its value is made text before (safe text stays [dev.musette.base.SafeText])
/// @param expectsLocalTime whether instants are converted to the page's time zone before
public record FilterDefinition(
        Filter filter,
        Arity arity,
        @Nullable Object defaultArgument,
        boolean isSafe,
        boolean isText,
        boolean expectsLocalTime) {

    /// The value after the filter, with what it expects done before and what it promises done after.
    @Nullable Object apply(@Nullable Object start, @Nullable Object argument, Context context) {
        Object value = expectsLocalTime ? FilterExpression.localTime(start, context) : start;
        if (isText && !(value instanceof SafeText)) {
            value = PythonText.str(value);
        }
        Object result = filter.apply(value, argument, context);
        return isSafe && value instanceof SafeText ? safe(result) : result;
    }

    private static Object safe(@Nullable Object result) {
        return result instanceof SafeText ? result : SafeText.of(PythonText.str(result));
    }

    /// Whether a filter takes an argument.
    public enum Arity {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /// A filter without an argument.
    public static FilterDefinition of(Function<@Nullable Object, @Nullable Object> filter) {
        return new FilterDefinition((value, _, _) -> filter.apply(value), Arity.NONE, null, false, false, false);
    }

    /// A filter with an argument.
    public static FilterDefinition of(BiFunction<@Nullable Object, @Nullable Object, @Nullable Object> filter) {
        return new FilterDefinition(
                (value, argument, _) -> filter.apply(value, argument), Arity.REQUIRED, null, false, false, false);
    }

    /// A filter that needs to know the page: its zone, its language, or whether it escapes ([Context#autoescape]), as
    /// Django's `needs_autoescape` tells.
    public static FilterDefinition of(Arity arity, Filter filter) {
        return new FilterDefinition(filter, arity, null, false, false, false);
    }

    /// The filter with an argument that may be left out.
    public FilterDefinition optional(@Nullable Object defaultArgument) {
        return new FilterDefinition(filter, Arity.OPTIONAL, defaultArgument, isSafe, isText, expectsLocalTime);
    }

    /// The filter, of which safe text comes out safe (Django's `is_safe`): it adds none of `& < > " '`.
    public FilterDefinition safe() {
        return new FilterDefinition(filter, arity, defaultArgument, true, isText, expectsLocalTime);
    }

    /// The filter, which gets text whatever it is applied to (Django's `stringfilter`).
    public FilterDefinition text() {
        return new FilterDefinition(filter, arity, defaultArgument, isSafe, true, expectsLocalTime);
    }

    /// The filter, which gets points in time in the zone of the page (Django's `expects_localtime`).
    public FilterDefinition localTime() {
        return new FilterDefinition(filter, arity, defaultArgument, isSafe, isText, true);
    }
}
