package dev.musette.urls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a view gets its values, worked out once for each route: inner patterns win over outer ones, added values
/// over captured ones, and unnamed groups count only where nothing outside of them has a name (the rules of
/// Django's `ResolverMatch`).
final class Arguments {
    private final List<Slot> positional;
    private final Map<String, Slot> named;
    private final Map<String, Slot> namedOfLast;
    private final Map<String, Object> extra;
    private final List<Slot> slots;
    private final boolean[] narrowed;

    private Arguments(List<Level> levels, @Nullable List<Class<?>> parameters) {
        List<Slot> unnamed = levels.getLast().positional();
        Map<String, Slot> byName = levels.getLast().named();
        Map<String, Object> added = new LinkedHashMap<>();
        Set<String> capturedNames = new HashSet<>();
        for (Level level : levels) {
            added.putAll(level.extra());
            capturedNames.addAll(level.captured().keySet());
        }
        for (Level outer : levels.reversed().subList(1, levels.size())) {
            Map<String, Slot> merged = outer.named();
            merged.putAll(byName);
            if (merged.isEmpty()) {
                List<Slot> before = outer.positional();
                before.addAll(unnamed);
                unnamed = before;
            }
            byName = merged;
        }
        positional = List.copyOf(unnamed);
        named = byName;
        namedOfLast = levels.getLast().captured();
        extra = Collections.unmodifiableMap(added);
        slots = new ArrayList<>(positional);
        slots.addAll(named.values().stream()
                .filter(slot -> capturedNames.contains(slot.name()))
                .toList());
        slots.addAll(named.values().stream()
                .filter(slot -> !capturedNames.contains(slot.name()))
                .toList());
        narrowed = new boolean[slots.size()];
        if (parameters != null && parameters.size() == slots.size()) {
            for (int i = 0; i < narrowed.length; i++) {
                fit(i, parameters.get(i));
            }
        }
    }

    /// @param levels the patterns on the way, outermost first
    /// @param parameters the types of the view's parameters, or null where they are not known
    static Arguments of(List<Level> levels, @Nullable List<Class<?>> parameters) {
        return new Arguments(levels, parameters);
    }

    private void fit(int i, Class<?> parameter) {
        Slot slot = slots.get(i);
        if (parameter == Integer.class && slot.type() == Long.class && !slot.isConstant()) {
            narrowed[i] = true;
        } else if (parameter == Long.class && slot.constant() instanceof Integer number) {
            slots.set(i, new Slot(slot.name(), -1, number.longValue(), Long.class));
        } else if (parameter == Integer.class && slot.constant() instanceof Long number) {
            slots.set(i, new Slot(slot.name(), -1, Math.toIntExact(number), Integer.class));
        }
    }

    /// The values in the order of the view's parameters.
    List<Slot> slots() {
        return Collections.unmodifiableList(slots);
    }

    @Nullable Object[] values(@Nullable Object[] captured) {
        @Nullable Object[] values = new @Nullable Object[slots.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = slots.get(i).value(captured);
            values[i] = narrowed[i] && value instanceof Long number ? narrow(number) : value;
        }
        return values;
    }

    private static Integer narrow(long number) {
        if (number != (int) number) {
            throw new Resolver404("", null);
        }
        return (int) number;
    }

    List<@Nullable Object> positional(@Nullable Object[] captured) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Slot slot : positional) {
            values.add(slot.value(captured));
        }
        return Collections.unmodifiableList(values);
    }

    Map<String, Object> named(@Nullable Object[] captured) {
        return values(named.values(), captured);
    }

    Map<String, Object> namedOfLast(@Nullable Object[] captured) {
        return values(namedOfLast.values(), captured);
    }

    Map<String, Object> extra() {
        return extra;
    }

    private static Map<String, Object> values(Collection<Slot> slots, @Nullable Object[] captured) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Slot slot : slots) {
            Object value = slot.value(captured);
            if (value != null && slot.name() != null) {
                values.put(slot.name(), value);
            }
        }
        return Collections.unmodifiableMap(values);
    }
}
