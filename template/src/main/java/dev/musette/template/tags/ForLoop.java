package dev.musette.template.tags;

import dev.musette.template.Attributes;
import dev.musette.template.PythonText;
import dev.musette.template.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `forloop`: where the loop is. How many elements follow is found out only when somebody asks.
final class ForLoop implements Attributes {
    private final @Nullable Object parent;
    private Iterator<?> items;
    private int length;
    private int index = -1;
    private @Nullable IdentityHashMap<Object, Object> state;

    private ForLoop(Iterator<?> items, int length, @Nullable Object parent) {
        this.items = items;
        this.length = length;
        this.parent = parent;
    }

    static ForLoop over(Iterable<?> items, @Nullable Object parent) {
        return new ForLoop(items.iterator(), items instanceof Collection<?> sized ? sized.size() : -1, parent);
    }

    boolean hasNext() {
        return items.hasNext();
    }

    @Nullable Object next() {
        index++;
        return items.next();
    }

    /// What a node remembers until the loop ends.
    IdentityHashMap<Object, Object> state() {
        IdentityHashMap<Object, Object> known = state;
        if (known == null) {
            known = new IdentityHashMap<>();
            state = known;
        }
        return known;
    }

    private int length() {
        if (length < 0) {
            List<@Nullable Object> rest = new ArrayList<>();
            items.forEachRemaining(rest::add);
            length = index + 1 + rest.size();
            items = rest.iterator();
        }
        return length;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "counter" -> index + 1;
            case "counter0" -> index;
            case "revcounter" -> length() - index;
            case "revcounter0" -> length() - index - 1;
            case "first" -> index == 0;
            case "last" -> !items.hasNext();
            case "length" -> length();
            case "parentloop" -> parent == null ? Map.of() : parent;
            default -> Variable.MISSING;
        };
    }

    /// As the dictionary that it is in Django.
    @Override
    public String toString() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String name : List.of("parentloop", "counter0", "counter", "revcounter", "revcounter0", "first", "last")) {
            all.put(name, attribute(name));
        }
        return PythonText.repr(all);
    }
}
