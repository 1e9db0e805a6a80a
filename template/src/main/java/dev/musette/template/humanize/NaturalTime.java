package dev.musette.template.humanize;

import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.TimeSince;
import dev.musette.base.l10n.Words;
import dev.musette.template.Context;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.TimeInZone;
import dev.musette.template.Times;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// `naturalday` and `naturaltime`: today, two hours ago. What is no date stays.
final class NaturalTime {
    private static final long DAY = 86_400;

    private NaturalTime() {}

    /// `today`, `tomorrow`, `yesterday`, else the date in a format.
    static @Nullable Object day(@Nullable Object value, @Nullable Object format, Context context) {
        ZoneId zone = Times.zone(value, context);
        LocalDateTime time = Times.wall(value, zone);
        if (time == null) {
            return value;
        }
        LocalDate day = time.toLocalDate();
        Language language = context.language();
        long days = day.toEpochDay() - Times.now(zone, context).toLocalDate().toEpochDay();
        if (Math.abs(days) <= 1) {
            return language.words().text(days == 0 ? "today" : days > 0 ? "tomorrow" : "yesterday");
        }
        String name = PythonValues.isTrue(format) ? PythonText.str(format) : "DATE_FORMAT";
        return language.formats().date(name).format(day, zone, language);
    }

    /// `now`, `an hour ago`, `2 days, 3 hours from now`.
    static @Nullable Object time(@Nullable Object raw, Context context) {
        Object value = TimeInZone.unwrap(raw);
        ZoneId zone = Times.zone(value, context);
        LocalDateTime time = Times.wall(value, zone);
        if (time == null) {
            return raw;
        }
        if (value instanceof LocalDate) {
            throw new IllegalArgumentException("A date has no time for 'naturaltime': use 'naturalday'.");
        }
        LocalDateTime now = Times.now(zone, context);
        return time.isBefore(now) ? past(time, now, context.language()) : future(now, time, context.language());
    }

    private static String past(LocalDateTime time, LocalDateTime now, Language language) {
        long seconds = Duration.between(time, now).toSeconds();
        return seconds < DAY
                ? within(seconds, "ago", language.words())
                : language.words().text("ago").replace("%s", TimeSince.between(time, now, language, "past.", 2));
    }

    private static String future(LocalDateTime now, LocalDateTime time, Language language) {
        long seconds = Duration.between(now, time).toSeconds();
        return seconds < DAY
                ? within(seconds, "from.now", language.words())
                : language.words().text("from.now").replace("%s", TimeSince.between(now, time, language, "future.", 2));
    }

    private static String within(long seconds, String direction, Words words) {
        if (seconds == 0) {
            return words.text("now");
        }
        long count = seconds < 60 ? seconds : seconds < 3600 ? seconds / 60 : seconds / 3600;
        String unit = seconds < 60 ? ".seconds" : seconds < 3600 ? ".minutes" : ".hours";
        return words.counted(direction + unit, count).replace("%s", Long.toString(count));
    }
}
