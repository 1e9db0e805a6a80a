package dev.musette.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Days and points in time as Python compares them: by the clock on the wall of one zone.
public final class Times {
    private Times() {}

    /// Whether the value is a point in time, which has a zone, and not what a clock or a calendar shows anywhere.
    public static boolean isAware(@Nullable Object value) {
        return value instanceof Instant || value instanceof OffsetDateTime || value instanceof ZonedDateTime;
    }

    /// The zone that a value came with; the site's for one that has none.
    public static ZoneId zone(@Nullable Object value, Context context) {
        return switch (value) {
            case Instant _ -> ZoneOffset.UTC;
            case OffsetDateTime time -> time.getOffset();
            case ZonedDateTime time -> time.getZone();
            case null, default -> context.engine().options().timeZone();
        };
    }

    /// The day and time that a clock in the zone shows at that point in time; a day is its midnight, a day and time
    /// without a zone are themselves. Null for all else.
    public static @Nullable LocalDateTime wall(@Nullable Object value, ZoneId zone) {
        return switch (value) {
            case LocalDate date -> date.atStartOfDay();
            case LocalDateTime time -> time;
            case Instant instant -> LocalDateTime.ofInstant(instant, zone);
            case OffsetDateTime time -> LocalDateTime.ofInstant(time.toInstant(), zone);
            case ZonedDateTime time -> LocalDateTime.ofInstant(time.toInstant(), zone);
            case null, default -> null;
        };
    }

    /// What a clock in the zone shows now.
    public static LocalDateTime now(ZoneId zone, Context context) {
        return LocalDateTime.ofInstant(context.engine().options().clock().instant(), zone);
    }
}
