package dev.musette.template.filters;

import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `dictsort`, `dictsortreversed`: a list in the order of an attribute or an element of its elements. Where they cannot
/// be ordered the result is empty.
final class DictSort {
    private DictSort() {}

    static void register(Library library) {
        library.filter(
                        "dictsort",
                        FilterDefinition.of(Arity.REQUIRED, (value, key, context) -> sort(value, key, 1, context)))
                .filter(
                        "dictsortreversed",
                        FilterDefinition.of(Arity.REQUIRED, (value, key, context) -> sort(value, key, -1, context)));
    }

    private record Keyed(@Nullable Object key, @Nullable Object item) {}

    /// Two keys have no order.
    private static final class Unordered extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Object sort(@Nullable Object value, @Nullable Object argument, int direction, Context context) {
        Iterable<?> items = PythonValues.iterable(value);
        if (items == null) {
            return "";
        }
        Variable.Path path = Variable.path(PythonText.str(argument), context);
        List<Keyed> keyed = new ArrayList<>();
        for (Object item : items) {
            Object key = path.find(item, context);
            if (key == Variable.MISSING && PythonValues.isNumber(argument)) {
                throw new IllegalArgumentException("An element of the list has no such index.");
            }
            if (key == Variable.MISSING) {
                return "";
            }
            keyed.add(new Keyed(key, item));
        }
        try {
            keyed.sort((a, b) -> direction * order(a.key, b.key));
        } catch (Unordered _) {
            return "";
        }
        List<@Nullable Object> sorted = new ArrayList<>(keyed.size());
        keyed.forEach(entry -> sorted.add(entry.item));
        return sorted;
    }

    private static int order(@Nullable Object a, @Nullable Object b) {
        Integer order = PythonValues.compare(a, b);
        if (order == null) {
            throw new Unordered();
        }
        return order;
    }
}
