package dev.musette.template.tz;

import dev.musette.template.Builtins;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.SwitchNode;
import dev.musette.template.TimeInZone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tags `localtime`, `timezone` and `get_current_timezone`, and the filters `localtime`, `utc` and `timezone`.
public final class TzLibrary implements Builtins {
    /// Called by the service loader.
    public TzLibrary() {}

    @Override
    public Map<String, Library> libraries() {
        Library library = new Library()
                .tag("localtime", SwitchNode.tag(true, Context::useTz))
                .tag("timezone", TimeZoneTag::compile)
                .tag("get_current_timezone", CurrentTimeZoneTag::compile)
                .filter(
                        "localtime",
                        FilterDefinition.of(Arity.NONE, (value, _, context) -> in(context.timeZone(), value, context)))
                .filter(
                        "utc",
                        FilterDefinition.of(Arity.NONE, (value, _, context) -> in(ZoneOffset.UTC, value, context)))
                .filter(
                        "timezone",
                        FilterDefinition.of(
                                Arity.REQUIRED, (value, zone, context) -> in(Zones.find(zone), value, context)));
        return Map.of("tz", library);
    }

    /// The point in time, kept in the zone; what has no zone is in the site's. Empty where either is none.
    private static Object in(@Nullable ZoneId zone, @Nullable Object raw, Context context) {
        ZoneId site = context.engine().options().timeZone();
        ZonedDateTime time = switch (TimeInZone.unwrap(raw)) {
            case Instant instant -> instant.atZone(ZoneOffset.UTC);
            case OffsetDateTime both -> both.toZonedDateTime();
            case ZonedDateTime both -> both;
            case LocalDateTime both -> both.atZone(site);
            case null, default -> null;
        };
        return time == null || zone == null ? "" : new TimeInZone(time.withZoneSameInstant(zone));
    }
}
