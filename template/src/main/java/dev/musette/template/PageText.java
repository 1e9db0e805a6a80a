package dev.musette.template;

import dev.musette.base.PythonNumbers;
import dev.musette.base.SafeText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Values as they stand in a page: numbers without an exponent, dates in words, all else as [PythonText], escaped where
/// the page escapes.
public final class PageText {
    private PageText() {}

    /// Writes the value as `{{ value }}` does.
    public static void write(@Nullable Object value, Context context, Output output) {
        switch (value) {
            case String text -> writeText(text, context, output);
            case SafeText safe -> output.write(safe.text());
            case Integer number -> output.write(number.toString());
            case Long number -> output.write(number.toString());
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
            output.writeEscaped(PythonText.str(value));
        } else {
            output.write(PythonText.str(value));
        }
    }

    /// The value as `{{ value }}` shows it, before escaping: text for numbers and dates, all else unchanged.
    public static @Nullable Object localized(@Nullable Object value, Context context) {
        Object local = FilterExpression.localTime(value, context);
        return switch (local) {
            case Boolean _ -> PythonText.str(local);
            case Integer _, Long _, Short _, Byte _, BigInteger _ -> PythonText.str(local);
            case Double number -> number(number);
            case Float number -> number(Double.parseDouble(number.toString()));
            case BigDecimal number -> PythonNumbers.plain(number);
            case LocalDate date -> DateFormat.format(date, "N j, Y");
            case LocalDateTime time -> DateFormat.format(time, "N j, Y, P");
            case ZonedDateTime time -> DateFormat.format(time, "N j, Y, P");
            case LocalTime time -> DateFormat.format(time, "P");
            case null, default -> local;
        };
    }

    private static String number(double number) {
        String text = PythonNumbers.repr(number);
        return text.indexOf('e') < 0 ? text : PythonNumbers.plain(new BigDecimal(text));
    }
}
