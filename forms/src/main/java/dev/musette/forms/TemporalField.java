package dev.musette.forms;

import dev.musette.base.WhiteSpace;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What fields of days and times have in common: the formats that they read, in the notation of C's
/// `strftime`.
///
/// @param <T> the Java value
/// @param <F> the field's own type
public abstract class TemporalField<T, F extends TemporalField<T, F>> extends BaseField<@Nullable T, F> {
    private final List<TimePattern> patterns;

    TemporalField(FieldOptions options, List<TimePattern> patterns) {
        super(options);
        this.patterns = patterns;
    }

    final List<TimePattern> patterns() {
        return patterns;
    }

    abstract F withPatterns(List<TimePattern> patterns);

    /// This field reading these formats in place of the usual ones: `%d.%m.%Y`.
    public F inputFormats(String... formats) {
        return withPatterns(TimePattern.of(List.of(formats)));
    }

    /// Reads the text with the first format that it has.
    final @Nullable LocalDateTime parse(String text) {
        String stripped = WhiteSpace.strip(text);
        for (TimePattern pattern : patterns) {
            LocalDateTime time = pattern.parse(stripped);
            if (time != null) {
                return time;
            }
        }
        return null;
    }
}
