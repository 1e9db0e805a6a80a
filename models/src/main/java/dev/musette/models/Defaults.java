package dev.musette.models;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Finds the constants that new instances have.
final class Defaults {
    private static final Duration PRESENT = Duration.ofMinutes(5); // what a constant is not by accident

    private Defaults() {}

    static <M extends BaseModel> @Nullable Object of(ModelMeta<M, ?> meta, int index) {
        Field field = meta.fields().get(index);
        if (field.type().isAuto()) {
            return null;
        }
        Object first = meta.mapper().get(meta.create(), index);
        Object second = meta.mapper().get(meta.create(), index);
        return first != null && first.equals(second) && !isPresent(first) ? first : null;
    }

    /// Whether the value is the moment or the day at which the instance was made.
    private static boolean isPresent(Object value) {
        return switch (value) {
            case Instant moment -> Duration.between(moment, Instant.now()).abs().compareTo(PRESENT) < 0;
            case LocalDate day -> Math.abs(ChronoUnit.DAYS.between(day, LocalDate.now(ZoneOffset.UTC))) <= 1;
            default -> false;
        };
    }
}
