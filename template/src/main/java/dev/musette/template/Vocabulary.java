package dev.musette.template;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tags and filters that a template knows at some point of it.
final class Vocabulary {
    private final Map<String, Tag> tags;
    private final Map<String, FilterDefinition> filters;

    private Vocabulary(Map<String, Tag> tags, Map<String, FilterDefinition> filters) {
        this.tags = tags;
        this.filters = filters;
    }

    /// The language's own parts.
    private static Iterable<Builtins> parts() {
        return ServiceLoader.load(Builtins.class, Vocabulary.class.getClassLoader());
    }

    /// What `{% load name %}` finds, by name: the language's own libraries, and over them those of the engine.
    static Map<String, Library> libraries(EngineOptions options) {
        Map<String, Library> all = new HashMap<>();
        parts().forEach(part -> all.putAll(part.libraries()));
        all.putAll(options.libraries());
        Sandbox sandbox = options.sandbox();
        if (sandbox != null) {
            all.keySet().retainAll(sandbox.libraries());
        }
        return Map.copyOf(all);
    }

    static Vocabulary of(EngineOptions options) {
        Vocabulary all = new Vocabulary(new HashMap<>(), new HashMap<>());
        Library language = new Library();
        parts().forEach(part -> part.register(language));
        all.add(language);
        options.builtins().forEach(all::add);
        Sandbox sandbox = options.sandbox();
        if (sandbox != null) {
            all.tags.keySet().retainAll(sandbox.tags());
            all.filters.keySet().retainAll(sandbox.filters());
        }
        return all;
    }

    Vocabulary copy() {
        return new Vocabulary(new HashMap<>(tags), new HashMap<>(filters));
    }

    void add(Library library) {
        tags.putAll(library.tags());
        filters.putAll(library.filters());
    }

    Set<String> tags() {
        return tags.keySet();
    }

    Set<String> filters() {
        return filters.keySet();
    }

    @Nullable Tag tag(String name) {
        return tags.get(name);
    }

    @Nullable FilterDefinition filter(String name) {
        return filters.get(name);
    }
}
