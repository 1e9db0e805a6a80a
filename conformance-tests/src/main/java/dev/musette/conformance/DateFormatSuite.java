package dev.musette.conformance;

import dev.musette.base.l10n.DateFormat;
import dev.musette.base.l10n.Formats;
import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.Localizer;
import dev.musette.base.l10n.NumberFormat;
import dev.musette.base.l10n.TimeSince;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Dates, times and numbers as languages write them.
final class DateFormatSuite implements Suite {
    private static final TypedValues VALUES = new TypedValues(null);

    @Override
    public Outcome run(JsonNode testCase) {
        try {
            Object actual = result(testCase);
            return testCase.has("error")
                    ? new Outcome.Failed("an error", String.valueOf(actual))
                    : Outcome.compare(shown(testCase.get("expected")), String.valueOf(actual));
        } catch (IllegalArgumentException refused) {
            return testCase.has("error")
                    ? new Outcome.Passed()
                    : new Outcome.Failed(shown(testCase.get("expected")), refused.toString());
        }
    }

    private static String shown(JsonNode expected) {
        return String.valueOf(VALUES.value(expected));
    }

    private static @Nullable Object result(JsonNode testCase) {
        Object value = VALUES.value(testCase.path("value"));
        Localizer localizer = localizer(testCase);
        return switch (testCase.get("op").stringValue()) {
            case "format", "time_format" -> format(value, testCase, localizer);
            case "date_format", "time_format_named" ->
                named(testCase, localizer).format(Objects.requireNonNull(value), ZoneOffset.UTC, localizer.language());
            case "get_format" -> named(testCase.get("name").stringValue(), localizer.language());
            case "localize" -> localizer.localize(value);
            case "number_format" -> number(value, testCase.get("kwargs"), localizer);
            case "numberformat" -> lowLevel(value, testCase.get("kwargs"));
            case "sanitize_separators" -> localizer.plainNumber(String.valueOf(value));
            case "timesince" -> since(value, testCase, localizer.language(), false);
            case "timeuntil" -> since(value, testCase, localizer.language(), true);
            default -> "unknown operation";
        };
    }

    private static Localizer localizer(JsonNode testCase) {
        JsonNode settings = testCase.path("settings");
        String code = testCase.path("language")
                .asString(settings.path("LANGUAGE_CODE").asString("en-us"));
        return new Localizer(
                Language.of(code), settings.path("USE_THOUSAND_SEPARATOR").asBoolean(false), ZoneOffset.UTC);
    }

    private static Object format(@Nullable Object value, JsonNode testCase, Localizer localizer) {
        Object moment = Objects.requireNonNull(value);
        if (testCase.has("in_timezone") && moment instanceof OffsetDateTime time) {
            moment =
                    time.atZoneSameInstant(ZoneId.of(testCase.get("in_timezone").stringValue()));
        }
        return DateFormat.of(testCase.get("format").stringValue()).format(moment, ZoneOffset.UTC, localizer.language());
    }

    private static DateFormat named(JsonNode testCase, Localizer localizer) {
        return localizer.language().formats().date(testCase.get("name").stringValue());
    }

    private static Object named(String name, Language language) {
        Formats formats = language.formats();
        return name.endsWith("_INPUT_FORMATS") ? formats.list(name) : formats.text(name);
    }

    private static Object number(@Nullable Object value, JsonNode options, Localizer localizer) {
        boolean groups = localizer.groups() || options.path("force_grouping").asBoolean(false);
        return localizer
                .language()
                .formats()
                .numbers(groups)
                .format(
                        Objects.requireNonNull(value),
                        options.path("decimal_pos").asInt(NumberFormat.ALL));
    }

    private static Object lowLevel(@Nullable Object value, JsonNode options) {
        List<Integer> grouping = new ArrayList<>();
        if (options.path("force_grouping").asBoolean(false)) {
            JsonNode sizes = options.path("grouping");
            if (sizes.isArray()) {
                sizes.forEach(size -> grouping.add(size.intValue()));
            } else {
                grouping.add(sizes.asInt(0));
            }
        }
        return new NumberFormat(
                        options.get("decimal_sep").stringValue(),
                        options.path("thousand_sep").asString(""),
                        grouping)
                .format(
                        Objects.requireNonNull(value),
                        options.path("decimal_pos").asInt(NumberFormat.ALL));
    }

    private static Object since(@Nullable Object value, JsonNode testCase, Language language, boolean until) {
        LocalDateTime time = wall(value);
        LocalDateTime reference =
                wall(VALUES.value(testCase.has("reference") ? testCase.get("reference") : testCase.path("now")));
        int depth = testCase.path("depth").asInt(2);
        return until
                ? TimeSince.between(reference, time, language, "", depth)
                : TimeSince.between(time, reference, language, "", depth);
    }

    /// All cases are in UTC.
    private static LocalDateTime wall(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> date.atStartOfDay();
            case LocalDateTime time -> time;
            case OffsetDateTime time -> LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
            case String now -> LocalDateTime.ofInstant(OffsetDateTime.parse(now).toInstant(), ZoneOffset.UTC);
            case null, default -> throw new IllegalArgumentException("Not a date: " + value);
        };
    }
}
