package dev.musette.urls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A way to a view, ready to be written as a URL with values.
final class Reversible {
    private final Endpoint endpoint;
    private final Map<String, Object> defaults;
    private final Map<String, Converter<?>> converters = new HashMap<>();
    private final List<Form> forms;
    private final boolean plain;
    private final String regex;
    private volatile @Nullable PythonRegex compiled;

    /// What can be written: text and places for values.
    private record Form(List<FormPart> parts, Set<String> values) {}

    /// @param patterns on the way, outermost first
    /// @param defaults the values that the routes add, as far as a reversal must agree with them
    Reversible(Endpoint endpoint, List<CompiledPattern> patterns, Map<String, Object> defaults) {
        this.endpoint = endpoint;
        this.defaults = Map.copyOf(defaults);
        patterns.forEach(pattern -> converters.putAll(pattern.converters()));
        plain = patterns.stream().allMatch(CompiledPattern::plain);
        regex = String.join("", patterns.stream().map(CompiledPattern::regex).toList());
        forms = RegexForms.product(patterns.stream().map(CompiledPattern::forms).toList()).stream()
                .map(Reversible::form)
                .toList();
    }

    /// Unnamed groups get names by their place.
    private static Form form(List<FormPart> parts) {
        List<FormPart> named = new ArrayList<>();
        Set<String> values = new LinkedHashSet<>();
        int unnamed = 0;
        for (FormPart part : parts) {
            if (part instanceof FormPart.Value(var name)) {
                String known = name == null ? "_" + unnamed++ : name;
                values.add(known);
                named.add(new FormPart.Value(known));
            } else {
                named.add(part);
            }
        }
        return new Form(named, values);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /// Writes the path with values in the order of the captures; null if they don't fit.
    @Nullable String fill(List<@Nullable Object> args) {
        for (Form form : forms) {
            if (form.values().size() == args.size()) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                int i = 0;
                for (String name : form.values()) {
                    values.put(name, args.get(i++));
                }
                String path = fill(form, values);
                if (path != null) {
                    return path;
                }
            }
        }
        return null;
    }

    /// Writes the path with values by name; null if they don't fit or contradict what the route adds.
    @Nullable String fill(Map<String, @Nullable Object> kwargs) {
        for (Form form : forms) {
            if (takes(form, kwargs)) {
                String path = fill(form, kwargs);
                if (path != null) {
                    return path;
                }
            }
        }
        return null;
    }

    /// Whether some values in order, so many of them, may make a URL.
    boolean takes(int values) {
        return values == 0
                ? takes(Set.of())
                : forms.stream().anyMatch(form -> form.values().size() == values);
    }

    /// Whether some values of these names may make a URL.
    boolean takes(Set<String> names) {
        return forms.stream().anyMatch(form -> takes(form, names));
    }

    private boolean takes(Form form, Set<String> names) {
        for (String name : names) {
            if (!form.values().contains(name) && !defaults.containsKey(name)) {
                return false;
            }
        }
        return names.containsAll(form.values());
    }

    private boolean takes(Form form, Map<String, @Nullable Object> kwargs) {
        if (!takes(form, kwargs.keySet())) {
            return false;
        }
        for (Map.Entry<String, Object> fixed : defaults.entrySet()) {
            String name = fixed.getKey();
            if (!form.values().contains(name)
                    && kwargs.containsKey(name)
                    && !same(kwargs.get(name), fixed.getValue())) {
                return false;
            }
        }
        return true;
    }

    /// Writes the path with the values that the view takes; null if they don't fit or contradict what the route
    /// adds.
    @Nullable String fillForView(List<@Nullable Object> args) {
        List<Slot> slots = endpoint.arguments().slots();
        if (slots.size() != args.size()) {
            return null;
        }
        for (Form form : forms) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            boolean agrees = true;
            int unnamed = 0;
            for (int i = 0; i < args.size(); i++) {
                Slot slot = slots.get(i);
                String name = slot.name() == null ? "_" + unnamed++ : slot.name();
                if (form.values().contains(name)) {
                    values.put(name, args.get(i));
                } else {
                    agrees &= slot.isConstant() ? same(args.get(i), slot.constant()) : args.get(i) == null;
                }
            }
            String path = agrees && values.keySet().equals(form.values()) ? fill(form, values) : null;
            if (path != null) {
                return path;
            }
        }
        return null;
    }

    private @Nullable String fill(Form form, Map<String, @Nullable Object> values) {
        StringBuilder path = new StringBuilder();
        boolean fits = plain;
        for (FormPart part : form.parts()) {
            switch (part) {
                case FormPart.Text(var text) -> path.append(text);
                case FormPart.Value(var name) -> {
                    Converter<?> converter = converters.get(name);
                    String text = text(values.get(name), converter);
                    if (text == null) {
                        return null;
                    }
                    fits = fits && converter instanceof Scanner scanner && scanner.fits(text);
                    path.append(text);
                }
            }
        }
        return fits || matches(path) ? path.toString() : null;
    }

    private static @Nullable String text(@Nullable Object value, @Nullable Converter<?> converter) {
        if (converter == null || value == null || value instanceof Boolean) {
            return UrlText.of(value);
        }
        try {
            return converter.toUrl(value);
        } catch (IllegalArgumentException noText) {
            return null;
        }
    }

    /// Whether the route leads from this path to the view; asked where the values alone do not tell.
    private boolean matches(CharSequence path) {
        PythonRegex known = compiled;
        if (known == null) {
            known = PythonRegex.compile(regex);
            compiled = known;
        }
        return known.pattern().matcher(path).lookingAt();
    }

    /// Whole numbers are equal whatever their type: templates count in `long`, a project's maps often in `int`.
    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return (a instanceof Number x && b instanceof Number y && isWhole(x) && isWhole(y))
                ? x.longValue() == y.longValue()
                : Objects.equals(a, b);
    }

    private static boolean isWhole(Number value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }
}
