package guestbook;

import dev.musette.base.SafeText;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import dev.musette.template.SimpleTag;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `{% load guestbook %}` makes known.
final class GuestbookTags {
    static final Library LIBRARY = new Library()
            .filter("initials", FilterDefinition.of(GuestbookTags::initials).text())
            .filter("quoted", FilterDefinition.of(GuestbookTags::quoted).text().safe())
            .filter("capped", GuestbookTags::capped)
            .filter("verse", FilterDefinition.of(Arity.NONE, (value, _, context) -> verse(value, context)))
            .filter("daytime", FilterDefinition.of(GuestbookTags::daytime).localTime())
            .simpleTag("guest_count", _ -> Entry.objects.count())
            .simpleTag("stamp", GuestbookTags::stamp)
            .simpleBlockTag("card", GuestbookTags::card)
            .inclusionTag("latest_entries", "guestbook/latest_entries.html", GuestbookTags::latestEntries)
            .tag("every", EveryTag::compile)
            .tag("icon", IconTag::compile);

    private GuestbookTags() {}

    /// The first letters of the words: `OL` of `Odette Lenoir`.
    private static Object initials(@Nullable Object name) {
        return Stream.of(PythonText.str(name).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private static Object quoted(@Nullable Object text) {
        return "« " + text + " »";
    }

    /// `99+` instead of a number above 99.
    private static @Nullable Object capped(@Nullable Object value, @Nullable Object most) {
        Long number = Numbers.toInteger(value);
        Long limit = Numbers.toInteger(most);
        return number == null || limit == null || number <= limit ? value : limit + "+";
    }

    /// Each line as a `<span>` of its own.
    private static Object verse(@Nullable Object value, Context context) {
        boolean escapes = context.autoescape() && !(value instanceof SafeText);
        return SafeText.of(PythonText.str(value)
                .lines()
                .map(line -> escapes ? SafeText.escape(line).text() : line)
                .map(line -> "<span class=\"line\">" + line + "</span>")
                .collect(Collectors.joining()));
    }

    private static @Nullable Object daytime(@Nullable Object time) {
        if (!(time instanceof TemporalAccessor moment) || !moment.isSupported(ChronoField.HOUR_OF_DAY)) {
            return time;
        }
        int hour = moment.get(ChronoField.HOUR_OF_DAY);
        return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    }

    private static Object stamp(SimpleTag.Call call) {
        Object year = call.options().getOrDefault("year", "");
        return SafeText.format("<b class=\"stamp\">{} {}</b>", initials(call.text(0)), year);
    }

    private static Object card(SafeText content, SimpleTag.Call call) {
        return SafeText.format("<section class=\"card\"><h2>{}</h2>{}</section>", call.text(0), content);
    }

    private static Map<String, Object> latestEntries(SimpleTag.Call call) {
        List<Entry> latest = Entry.objects.orderBy("-id").limit(call.integer(0)).toList();
        return Map.of("entries", latest);
    }
}
