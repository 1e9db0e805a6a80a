package dev.musette.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The parts of a template that have a name: filled while it is compiled, then shared by threads.
public final class Partials {
    private final Map<String, Template> byName = new ConcurrentHashMap<>();

    Partials() {}

    /// Those of the template that is compiled.
    public static Partials of(Parser parser) {
        return parser.memory(Partials.class, Partials::new);
    }

    /// Gives a part of the template that is compiled its name, by which `page.html#name` finds it.
    ///
    /// @throws TemplateSyntaxError if another part has the name
    public void define(String name, NodeList body, Parser parser) {
        if (byName.putIfAbsent(name, parser.partial(name, body)) != null) {
            throw parser.error("The partial '%s' is defined more than once.".formatted(name), name);
        }
    }

    /// The part of the name, or null.
    public @Nullable Template find(String name) {
        return byName.get(name);
    }
}
