package dev.musette.template.tags;

import dev.musette.template.Attributes;
import dev.musette.template.Context;
import dev.musette.template.Control;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.TemplateError;
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
final class ForLoop implements Attributes, Control.Turns {
    private final List<String> names;
    private final @Nullable Object parent;
    private Iterator<?> items;
    private int length;
    private int index = -1;
    private boolean isInTurn; // with a scope of its own
    private @Nullable IdentityHashMap<Object, Object> state;

    private ForLoop(List<String> names, Iterator<?> items, int length, @Nullable Object parent) {
        this.names = names;
        this.items = items;
        this.length = length;
        this.parent = parent;
    }

    /// Opens the scope of a loop that sets the names; null if there is nothing to walk over.
    static @Nullable ForLoop start(List<String> names, Iterable<?> items, Context context) {
        Iterator<?> iterator = items.iterator();
        if (!iterator.hasNext()) {
            return null;
        }
        int length = items instanceof Collection<?> sized ? sized.size() : -1;
        ForLoop loop = new ForLoop(names, iterator, length, context.get("forloop"));
        context.push();
        context.set("forloop", loop);
        return loop;
    }

    @Override
    public boolean next(Context context) {
        if (!items.hasNext()) {
            return false;
        }
        index++;
        Object item = items.next();
        if (names.size() == 1) {
            context.set(names.getFirst(), item);
        } else {
            unpack(item, context);
        }
        return true;
    }

    /// Sets several names in a scope of the turn's own.
    private void unpack(@Nullable Object item, Context context) {
        @Nullable Object[] parts = parts(item);
        if (parts.length != names.size()) {
            throw new TemplateError("'for' needs %d values for '%s', and the element has %d."
                    .formatted(names.size(), String.join(", ", names), parts.length));
        }
        if (isInTurn) {
            context.pop();
        }
        context.push();
        isInTurn = true;
        for (int i = 0; i < parts.length; i++) {
            context.set(names.get(i), parts[i]);
        }
    }

    private static @Nullable Object[] parts(@Nullable Object item) {
        if (item instanceof Map.Entry<?, ?> entry) {
            return new @Nullable Object[] {entry.getKey(), entry.getValue()};
        }
        Iterable<?> items = PythonValues.iterable(item);
        if (items == null) {
            return new @Nullable Object[] {item};
        }
        List<@Nullable Object> all = new ArrayList<>();
        items.forEach(all::add);
        return all.toArray();
    }

    @Override
    public void end(Context context) {
        if (isInTurn) {
            context.pop();
        }
        context.pop();
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
