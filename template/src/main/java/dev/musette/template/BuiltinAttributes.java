package dev.musette.template;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Attributes that values have in Django's templates and that Java spells otherwise.
final class BuiltinAttributes {
    private BuiltinAttributes() {}

    /// Whether objects of the class may have any.
    static boolean has(Class<?> type) {
        return Map.class.isAssignableFrom(type)
                || CharSequence.class.isAssignableFrom(type)
                || TemporalAccessor.class.isAssignableFrom(type)
                || Enum.class.isAssignableFrom(type);
    }

    static @Nullable Object find(Object target, String name) {
        return switch (target) {
            case Map<?, ?> map -> ofMap(map, name);
            case CharSequence text -> ofText(text.toString(), name);
            case TemporalAccessor time -> ofTime(time, name);
            case Enum<?> constant when name.equals("value") -> constant.toString();
            default -> Variable.MISSING;
        };
    }

    private static @Nullable Object ofMap(Map<?, ?> map, String name) {
        return switch (name) {
            case "items" -> items(map);
            case "keys" -> map.keySet();
            case "values" -> map.values();
            default -> Variable.MISSING;
        };
    }

    private static List<Pair> items(Map<?, ?> map) {
        List<Pair> items = new ArrayList<>(map.size());
        map.forEach((key, value) -> items.add(new Pair(key, value)));
        return items;
    }

    private static @Nullable Object ofText(String text, String name) {
        return switch (name) {
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "strip" -> text.strip();
            case "split" -> List.of(text.strip().split("\\s+", -1));
            default -> Variable.MISSING;
        };
    }

    private static @Nullable Object ofTime(TemporalAccessor time, String name) {
        ChronoField field = switch (name) {
            case "year" -> ChronoField.YEAR;
            case "month" -> ChronoField.MONTH_OF_YEAR;
            case "day" -> ChronoField.DAY_OF_MONTH;
            case "hour" -> ChronoField.HOUR_OF_DAY;
            case "minute" -> ChronoField.MINUTE_OF_HOUR;
            case "second" -> ChronoField.SECOND_OF_MINUTE;
            case "microsecond" -> ChronoField.MICRO_OF_SECOND;
            default -> null;
        };
        if (field != null) {
            return time.isSupported(field) ? (Object) time.get(field) : Variable.MISSING;
        }
        return name.equals("date") && time.isSupported(ChronoField.EPOCH_DAY) ? LocalDate.from(time) : Variable.MISSING;
    }
}
