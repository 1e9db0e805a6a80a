package dev.musette.template;

import dev.musette.base.SafeText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// A variable or a literal, and the filters behind it: `title|default:"none"|upper`. Filters are found when the
/// template is compiled.
public final class FilterExpression {
    private final String source;
    private final Operand operand;
    private final Step[] steps;
    private final @Nullable Token token;

    record Step(
            String name, FilterDefinition filter, @Nullable Operand argument) {}

    FilterExpression(String source, Operand operand, Step[] steps, @Nullable Token token) {
        this.source = source;
        this.operand = operand;
        this.steps = steps;
        this.token = token;
    }

    /// The value. A missing variable is the engine's `stringIfInvalid`: the empty text goes through the filters, any
    /// other is the value itself.
    ///
    /// @throws VariableDoesNotExist if a filter's argument is missing
    public @Nullable Object resolve(Context context) {
        Object value = operand.find(context);
        if (value == Variable.MISSING) {
            String invalid = context.engine().options().stringIfInvalid();
            if (!invalid.isEmpty()) {
                return invalid.contains("%s") ? invalid.replace("%s", operand.toString()) : invalid;
            }
            value = "";
        }
        return steps.length == 0 ? value : filter(value, context);
    }

    /// The value, where a missing variable is null: what `if`, `for` and `firstof` need.
    ///
    /// @throws VariableDoesNotExist if a filter's argument is missing
    public @Nullable Object resolveOrNull(Context context) {
        Object value = operand.find(context);
        value = value == Variable.MISSING ? null : value;
        return steps.length == 0 ? value : filter(value, context);
    }

    /// Applies the filters alone to a value: what `{% filter %}` does.
    public @Nullable Object filter(@Nullable Object start, Context context) {
        Object value = start;
        for (Step step : steps) {
            FilterDefinition definition = step.filter;
            Object argument = argument(step, context);
            if (definition.expectsLocalTime()) {
                value = localTime(value, context);
            }
            if (definition.isText() && !(value instanceof SafeText)) {
                value = PythonText.str(value);
            }
            Object result = definition.filter().apply(value, argument, context);
            value = definition.isSafe() && value instanceof SafeText ? safe(result) : result;
        }
        return value;
    }

    private @Nullable Object argument(Step step, Context context) {
        if (step.argument == null) {
            return step.filter.defaultArgument();
        }
        Object argument = step.argument.find(context);
        if (argument == Variable.MISSING) {
            throw new VariableDoesNotExist(step.argument.toString(), token);
        }
        return argument;
    }

    private static Object safe(@Nullable Object result) {
        return result instanceof SafeText ? result : SafeText.of(PythonText.str(result));
    }

    /// Converts instants to the page's time zone; all else stays.
    static @Nullable Object localTime(@Nullable Object value, Context context) {
        return switch (value) {
            case Instant instant -> instant.atZone(context.timeZone());
            case OffsetDateTime time -> time.atZoneSameInstant(context.timeZone());
            case ZonedDateTime time -> time.withZoneSameInstant(context.timeZone());
            case null, default -> value;
        };
    }

    /// The literal's value if this is a string literal without filters, else null.
    public @Nullable String literal() {
        return steps.length == 0 && operand instanceof Operand.Literal(SafeText text) ? text.text() : null;
    }

    /// The names of the filters, in order.
    public java.util.List<String> filterNames() {
        return java.util.Arrays.stream(steps).map(Step::name).toList();
    }

    /// The expression as it was written.
    @Override
    public String toString() {
        return source;
    }
}
