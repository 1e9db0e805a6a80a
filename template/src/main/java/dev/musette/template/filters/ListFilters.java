package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// `first`, `join`, `slice`, `length`: lists and parts of them.
final class ListFilters {
    private ListFilters() {}

    static void register(Library library) {
        library.filter("first", value -> element(value, true))
                .filter(
                        "last",
                        FilterDefinition.of(value -> element(value, false)).safe())
                .filter("length", FilterDefinition.of(ListFilters::length))
                .filter("random", FilterDefinition.of(ListFilters::random).safe())
                .filter(
                        "join",
                        FilterDefinition.of(Arity.REQUIRED, ListFilters::join).safe())
                .filter("slice", FilterDefinition.of(ListFilters::slice).safe())
                .filter(
                        "unordered_list",
                        FilterDefinition.of(Arity.NONE, UnorderedList::filter).safe());
        DictSort.register(library);
    }

    /// The value as a list that can be indexed: lists, arrays, and the characters of a text. Others are refused.
    private static List<?> sequence(@Nullable Object value) {
        List<?> list = PythonValues.list(value);
        if (list != null) {
            return list;
        }
        if (value instanceof CharSequence text) {
            return text.toString().codePoints().mapToObj(Character::toString).toList();
        }
        throw new IllegalArgumentException("This filter needs a list or a text.");
    }

    private static @Nullable Object element(@Nullable Object value, boolean first) {
        List<?> list = sequence(value);
        if (list.isEmpty()) {
            return "";
        }
        return first ? list.getFirst() : list.getLast();
    }

    private static Object length(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> Texts.length(text.toString());
            case Collection<?> items -> items.size();
            case Map<?, ?> map -> map.size();
            case null -> 0;
            default -> {
                List<?> list = PythonValues.list(value);
                yield list == null ? 0 : list.size();
            }
        };
    }

    private static @Nullable Object random(@Nullable Object value) {
        List<?> list = sequence(value);
        return list.isEmpty() ? "" : list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }

    private static @Nullable Object join(@Nullable Object value, @Nullable Object glue, Context context) {
        Iterable<?> items = PythonValues.iterable(value);
        boolean escape = context.autoescape();
        if (items == null || (!escape && !(glue instanceof CharSequence))) {
            return value;
        }
        String between = escape ? EscapeFilters.conditionalEscape(glue).text() : PythonText.str(glue);
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (Object item : items) {
            if (!escape && !(item instanceof CharSequence)) {
                return value;
            }
            joined.append(first ? "" : between)
                    .append(escape ? EscapeFilters.conditionalEscape(item).text() : PythonText.str(item));
            context.requireRoom(joined.length());
            first = false;
        }
        return SafeText.of(joined.toString());
    }

    private static @Nullable Object slice(@Nullable Object value, @Nullable Object argument) {
        Slice slice = Slice.parse(PythonText.str(argument));
        List<?> list = PythonValues.list(value);
        if (slice == null || (list == null && !(value instanceof CharSequence))) {
            return value;
        }
        if (list != null) {
            return slice.of(list);
        }
        StringBuilder part = new StringBuilder();
        slice.of(sequence(value)).forEach(part::append);
        return part.toString();
    }

    /// `start:stop:step` of Python; each may be left out.
    record Slice(
            @Nullable Long start,
            @Nullable Long stop,
            @Nullable Long step) {
        static @Nullable Slice parse(String text) {
            String[] parts = text.split(":", -1);
            @Nullable Long[] numbers = new @Nullable Long[3];
            if (parts.length > 3) {
                return null;
            }
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].isEmpty()) {
                    numbers[i] = Numbers.toInteger(parts[i]);
                    if (numbers[i] == null) {
                        return null;
                    }
                }
            }
            if (numbers[2] != null && numbers[2] == 0) {
                return null;
            }
            return parts.length == 1
                    ? new Slice(null, numbers[0], null)
                    : new Slice(numbers[0], numbers[1], numbers[2]);
        }

        List<@Nullable Object> of(List<?> list) {
            long stride = step == null ? 1 : step;
            int size = list.size();
            long from = bound(start, size, stride < 0 ? size - 1 : 0, stride);
            long to = bound(stop, size, stride < 0 ? -1 : size, stride);
            List<@Nullable Object> part = new ArrayList<>();
            for (long i = from; stride > 0 ? i < to : i > to; i += stride) {
                part.add(list.get((int) i));
            }
            return part;
        }

        private static long bound(@Nullable Long index, int size, long absent, long stride) {
            if (index == null) {
                return absent;
            }
            long at = index < 0 ? index + size : index;
            return Math.clamp(at, stride < 0 ? -1 : 0, stride < 0 ? size - 1 : size);
        }
    }
}
