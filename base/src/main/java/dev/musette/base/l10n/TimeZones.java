package dev.musette.base.l10n;

import dev.musette.base.Context;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The zone in which the work at hand shows points in time.
///
/// ```java
/// TimeZones.activate(Context.current(), ZoneId.of("Europe/Paris"));      // for this request
/// ```
public final class TimeZones {
    private static final Context.Key<ZoneId> KEY = Context.key("time zone");

    private TimeZones() {}

    /// Returns the zone that was chosen for the work at hand, or null if none was.
    public static @Nullable ZoneId find() {
        Context context = Context.find();
        return context == null ? null : context.find(KEY);
    }

    /// Chooses the zone of a request, a command or a task; null takes the choice back.
    public static void activate(Context context, @Nullable ZoneId zone) {
        context.set(KEY, zone);
    }
}
