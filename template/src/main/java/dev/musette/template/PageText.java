package dev.musette.template;

import dev.musette.base.SafeText;
import org.jspecify.annotations.Nullable;

/// Values as they stand in a page: numbers and dates as its language writes them, all else as [PythonText],
/// escaped where the page escapes.
public final class PageText {
    private PageText() {}

    /// Writes the value as `{{ value }}` does.
    public static void write(@Nullable Object value, Context context, Output output) {
        switch (value) {
            case String text -> writeText(text, context, output);
            case SafeText safe -> output.write(safe.text());
            case Integer number when !groups(context) -> output.write(number.toString());
            case Long number when !groups(context) -> output.write(number.toString());
            case null -> output.write("None");
            case Renderable part -> part.render(context, output);
            default -> writeText(localized(value, context), context, output);
        }
    }

    /// Writes the value's text without dates in words: what tags do with their values.
    public static void writeText(@Nullable Object value, Context context, Output output) {
        if (value instanceof SafeText safe) {
            output.write(safe.text());
        } else if (value instanceof Renderable part) {
            part.render(context, output);
        } else if (context.autoescape()) {
            output.writeEscaped(text(value, context));
        } else {
            output.write(text(value, context));
        }
    }

    private static String text(@Nullable Object value, Context context) {
        if (value instanceof String text) {
            return text;
        }
        Guard guard = context.engine().guard();
        if (guard != null) {
            guard.whole(value, context.requireBudget());
        }
        return PythonText.str(value);
    }

    /// The value as `{{ value }}` shows it, before escaping: text for numbers and dates, all else unchanged.
    public static @Nullable Object localized(@Nullable Object value, Context context) {
        Object local = FilterExpression.localTime(value, context);
        return context.localized()
                ? context.localizer().localize(local)
                : context.localizer().unlocalized(local);
    }

    private static boolean groups(Context context) {
        return context.engine().options().useThousandSeparator() && context.localized();
    }
}
