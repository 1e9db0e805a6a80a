package dev.musette.forms;

import dev.musette.template.Context;
import dev.musette.template.Output;
import dev.musette.template.PythonText;
import dev.musette.template.Renderable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The attributes of an HTML element in order: a name and its value each. `true` stands for the name
/// alone, `false` for nothing, all else for its text. `{{ widget.attrs }}` writes them with a space
/// before each. Immutable.
public final class HtmlAttributes extends AbstractMap<String, @Nullable Object> implements Renderable {
    /// No attributes.
    public static final HtmlAttributes NONE = new HtmlAttributes(new Object[0]);

    private final @Nullable Object[] pairs;

    private HtmlAttributes(@Nullable Object[] pairs) {
        this.pairs = pairs;
    }

    /// Makes one attribute.
    public static HtmlAttributes of(String name, @Nullable Object value) {
        return new HtmlAttributes(new @Nullable Object[] {name, value});
    }

    /// Makes attributes of a map, in its order.
    public static HtmlAttributes of(Map<String, ? extends @Nullable Object> values) {
        if (values instanceof HtmlAttributes attributes) {
            return attributes;
        }
        @Nullable Object[] pairs = new @Nullable Object[values.size() * 2];
        int at = 0;
        for (Map.Entry<String, ? extends @Nullable Object> each : values.entrySet()) {
            pairs[at++] = each.getKey();
            pairs[at++] = each.getValue();
        }
        return new HtmlAttributes(pairs);
    }

    /// These attributes with one more, or another value of it.
    public HtmlAttributes with(String name, @Nullable Object value) {
        int at = index(name);
        @Nullable Object[] copy = Arrays.copyOf(pairs, at < 0 ? pairs.length + 2 : pairs.length);
        int to = at < 0 ? pairs.length : at;
        copy[to] = name;
        copy[to + 1] = value;
        return new HtmlAttributes(copy);
    }

    /// These attributes with others, which win.
    public HtmlAttributes with(HtmlAttributes others) {
        if (pairs.length == 0) {
            return others;
        }
        if (others.pairs.length == 0) {
            return this;
        }
        @Nullable Object[] merged = Arrays.copyOf(pairs, pairs.length + others.pairs.length);
        int used = pairs.length;
        for (int i = 0; i < others.pairs.length; i += 2) {
            int at = index(String.valueOf(others.pairs[i]));
            if (at < 0) {
                merged[used] = others.pairs[i];
                merged[used + 1] = others.pairs[i + 1];
                used += 2;
            } else {
                merged[at + 1] = others.pairs[i + 1];
            }
        }
        return new HtmlAttributes(used == merged.length ? merged : Arrays.copyOf(merged, used));
    }

    /// These attributes without one.
    public HtmlAttributes without(String name) {
        int at = index(name);
        if (at < 0) {
            return this;
        }
        @Nullable Object[] rest = new @Nullable Object[pairs.length - 2];
        System.arraycopy(pairs, 0, rest, 0, at);
        System.arraycopy(pairs, at + 2, rest, at, rest.length - at);
        return new HtmlAttributes(rest);
    }

    private int index(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (name.equals(pairs[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int at = name instanceof String text ? index(text) : -1;
        return at < 0 ? null : pairs[at + 1];
    }

    /// The value as text, empty if there is none.
    String text(String name) {
        Object value = get(name);
        return value == null || value.equals(false) ? "" : PythonText.str(value);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && index(text) >= 0;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return pairs.length / 2;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < pairs.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            at += 2;
            return new SimpleImmutableEntry<>(String.valueOf(pairs[at - 2]), pairs[at - 1]);
        }
    }

    @Override
    public void render(Context context, Output output) {
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (Boolean.FALSE.equals(value)) {
                continue;
            }
            output.write(" ");
            output.writeEscaped(String.valueOf(pairs[i]));
            if (!Boolean.TRUE.equals(value)) {
                output.write("=\"");
                output.writeEscaped(PythonText.str(value));
                output.write("\"");
            }
        }
    }
}
