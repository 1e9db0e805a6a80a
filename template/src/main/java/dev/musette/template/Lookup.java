package dev.musette.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One part of a variable's path. It remembers how the class that it met last is read.
final class Lookup {
    private final String name;
    private final int index;
    private final @Nullable Guard guard;
    private @Nullable Seen seen;

    private record Seen(Class<?> type, Accessor accessor) {}

    /// @param guard decides what may be read; null where all may
    Lookup(String name, @Nullable Guard guard) {
        this.name = name;
        this.guard = guard;
        this.index = index(name);
    }

    static Lookup[] path(String path, @Nullable Guard guard) {
        List<Lookup> lookups = new ArrayList<>();
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            lookups.add(new Lookup(path.substring(from, dot).intern(), guard));
            from = dot + 1;
        }
        lookups.add(new Lookup(path.substring(from).intern(), guard));
        return lookups.toArray(Lookup[]::new);
    }

    private static int index(String name) {
        if (name.isEmpty() || name.length() > 9) {
            return -1;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(name);
    }

    @Nullable Object find(@Nullable Object target, Context context) {
        if (target == null) {
            return Variable.MISSING;
        }
        if (target instanceof Map<?, ?> map) {
            Object value = fromMap(map);
            if (value != Variable.MISSING) {
                return value;
            }
        } else if (index >= 0) {
            return element(target);
        } else if (target instanceof Attributes attributes) {
            if (guard != null) {
                guard.mayAsk(target.getClass(), name);
            }
            Object value = attributes.attribute(name);
            if (value != Variable.MISSING) {
                return value;
            }
        }
        Object value = BuiltinAttributes.find(target, name);
        return value != Variable.MISSING ? value : accessor(target.getClass()).read(target, context);
    }

    /// What reads the objects of the class, if nothing but their class decides about that; else null.
    @Nullable Accessor accessorOf(Class<?> type) {
        if (index >= 0 || BuiltinAttributes.has(type)) {
            return null;
        }
        Accessor accessor = ClassAccess.of(type).accessor(name);
        return Attributes.class.isAssignableFrom(type) ? new Accessor.Asked(name, accessor) : accessor;
    }

    private Accessor accessor(Class<?> type) {
        Seen last = seen;
        if (last == null || last.type != type) {
            Accessor accessor = guard == null ? ClassAccess.of(type).accessor(name) : guard.accessor(type, name);
            last = new Seen(type, accessor);
            seen = last;
        }
        return last.accessor;
    }

    private @Nullable Object fromMap(Map<?, ?> map) {
        try {
            Object value = map.get(name);
            if (value != null || map.containsKey(name)) {
                return value;
            }
        } catch (ClassCastException _) {
            // a sorted map whose keys are no text
        }
        return index >= 0 ? fromMap(map, index) : Variable.MISSING;
    }

    private static @Nullable Object fromMap(Map<?, ?> map, int index) {
        try {
            for (Object key : new Object[] {index, (long) index}) {
                Object value = map.get(key);
                if (value != null || map.containsKey(key)) {
                    return value;
                }
            }
        } catch (ClassCastException _) {
            // a sorted map whose keys are no such numbers
        }
        return Variable.MISSING;
    }

    private @Nullable Object element(Object target) {
        if (target instanceof CharSequence text) {
            return character(text.toString());
        }
        List<?> list = PythonValues.list(target);
        return list != null && index < list.size() ? list.get(index) : Variable.MISSING;
    }

    /// The whole character, also where Java needs two for it.
    private Object character(String text) {
        if (index >= text.codePointCount(0, text.length())) {
            return Variable.MISSING;
        }
        int start = text.offsetByCodePoints(0, index);
        return Character.toString(text.codePointAt(start));
    }
}
