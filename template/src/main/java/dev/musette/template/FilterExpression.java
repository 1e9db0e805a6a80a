package dev.musette.template;

import dev.musette.base.SafeText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A variable or a literal, and the filters behind it: `title|default:"none"|upper`. Filters are found when the
/// template is compiled.
public final class FilterExpression implements CodeUnit.Part {
    private final String source;
    private final Operand operand;
    private final Step[] filters;
    private final @Nullable Token token;
    private final CodeUnit.Place place;

    /// One filter of an expression.
    record Step(
            String name, FilterDefinition filter, @Nullable Operand argument) {

        int weight() {
            return argument == null ? 1 : 1 + argument.weight();
        }

        /// The value after the filter.
        @Nullable Object apply(@Nullable Object start, @Nullable Object argument, Context context) {
            return filter.apply(start, argument, context);
        }
    }

    FilterExpression(String source, Operand operand, Step[] filters, @Nullable Token token, CodeUnit unit) {
        this.source = source;
        this.operand = operand;
        this.filters = filters;
        this.token = token;
        this.place = unit.add(this, weight(), List.of());
    }

    /// The value. A missing variable is the engine's `stringIfInvalid`: the empty text goes through the filters, any
    /// other is the value itself.
    ///
    /// @throws VariableDoesNotExist if a filter's argument is missing
    public @Nullable Object resolve(Context context) {
        return place.code().value(place.number(), context, false);
    }

    /// The value, where a missing variable is null: what `if`, `for` and `firstof` need.
    ///
    /// @throws VariableDoesNotExist if a filter's argument is missing
    public @Nullable Object resolveOrNull(Context context) {
        return place.code().value(place.number(), context, true);
    }

    private int weight() {
        int weight = operand.weight();
        for (Step step : filters) {
            weight += step.weight();
        }
        return weight;
    }

    Operand operand() {
        return operand;
    }

    Step[] filters() {
        return filters;
    }

    @Nullable Token token() {
        return token;
    }

    @Override
    public CodeUnit.Place place() {
        return place;
    }

    VariableDoesNotExist missingArgument(Step step) {
        return new VariableDoesNotExist(String.valueOf(step.argument), token);
    }

    /// Converts points in time to the page's time zone, unless a filter has chosen one for them; all else stays.
    static @Nullable Object localTime(@Nullable Object value, Context context) {
        return switch (value) {
            case TimeInZone chosen -> chosen.time();
            case Instant instant when !context.useTz() -> instant.atZone(ZoneOffset.UTC);
            case OffsetDateTime time when !context.useTz() -> time;
            case ZonedDateTime time when !context.useTz() -> time;
            case Instant instant -> instant.atZone(context.timeZone());
            case OffsetDateTime time -> time.atZoneSameInstant(context.timeZone());
            case ZonedDateTime time -> time.withZoneSameInstant(context.timeZone());
            case null, default -> value;
        };
    }

    /// The literal's value if this is a string literal without filters, else null.
    public @Nullable String literal() {
        return filters.length == 0 && operand instanceof Operand.Literal(SafeText text) ? text.text() : null;
    }

    /// The names of the filters, in order.
    public List<String> filterNames() {
        return Arrays.stream(filters).map(Step::name).toList();
    }

    /// The expression as it was written.
    @Override
    public String toString() {
        return source;
    }
}
