package dev.musette.template;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds templates in a map. A change of the map is seen where reloading is on.
///
/// @param templates name to source
public record MapLoader(Map<String, String> templates) implements TemplateLoader {
    @Override
    public @Nullable TemplateSource load(String name) {
        String text = templates.get(name);
        return text == null ? null : new TemplateSource(name, text, place(name), version(name));
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(templates.keySet());
    }

    @Override
    public long version(String name) {
        String text = templates.get(name);
        return text == null ? ABSENT : text.hashCode() & Long.MAX_VALUE;
    }

    @Override
    public String place(String name) {
        return "map@" + Integer.toHexString(System.identityHashCode(templates)) + ": " + name;
    }
}
