package dev.musette.template;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// A point in time that stays in its zone wherever the page shows it: what the filters `timezone`, `utc` and
/// `localtime` give.
///
/// @param time the point in time
public record TimeInZone(ZonedDateTime time) implements Attributes {
    /// The value, or the time in it.
    public static @Nullable Object unwrap(@Nullable Object value) {
        return value instanceof TimeInZone chosen ? chosen.time : value;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return BuiltinAttributes.find(time, name);
    }

    /// As Python writes it.
    @Override
    public String toString() {
        return PythonText.str(time);
    }
}
