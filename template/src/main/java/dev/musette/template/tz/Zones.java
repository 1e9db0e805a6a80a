package dev.musette.template.tz;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Zones as templates name them.
final class Zones {
    private Zones() {}

    /// The zone of a name, or the zone itself; null if there is none.
    static @Nullable ZoneId find(@Nullable Object zone) {
        if (zone instanceof ZoneId known) {
            return known;
        }
        try {
            return zone instanceof CharSequence name ? ZoneId.of(name.toString()) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// The name of a zone.
    static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
