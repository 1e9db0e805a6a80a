package dev.musette.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Looks through the loaders and keeps what was compiled, by name and loader.
final class TemplateFinder {
    private final TemplateEngine engine;
    private final List<TemplateLoader> loaders;
    private final boolean reload;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private record Found(Template template, int loader) {}

    TemplateFinder(TemplateEngine engine) {
        this.engine = engine;
        this.loaders = engine.options().loaders();
        this.reload = engine.options().reload();
    }

    Template find(String name) {
        Found kept = found.get(name);
        if (kept != null && (!reload || isCurrent(name, kept))) {
            return kept.template;
        }
        Found fresh = search(name, Set.of());
        found.put(name, fresh);
        return fresh.template;
    }

    Template find(String name, Set<String> skippedOrigins) {
        Template first = find(name);
        return skippedOrigins.contains(first.origin()) ? search(name, skippedOrigins).template : first;
    }

    Template firstOf(Collection<String> names) {
        if (names.isEmpty()) {
            throw new TemplateDoesNotExist("", List.of(), null);
        }
        List<String> tried = new ArrayList<>();
        for (String name : names) {
            try {
                return find(name);
            } catch (TemplateDoesNotExist missing) {
                if (!missing.name().equals(name)) {
                    throw missing;
                }
                tried.addAll(missing.tried());
            }
        }
        throw new TemplateDoesNotExist(String.join(", ", names), tried, null);
    }

    private boolean isCurrent(String name, Found kept) {
        for (int i = 0; i < loaders.size(); i++) {
            long version = loaders.get(i).version(name);
            if (version != TemplateLoader.ABSENT) {
                return i == kept.loader && version == kept.template.source().version();
            }
        }
        return false;
    }

    private Found search(String name, Set<String> skippedOrigins) {
        if (!isSafe(name)) {
            throw new TemplateDoesNotExist(
                    name, List.of("nowhere: a name is relative and has no '..' and no '\\'"), null);
        }
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < loaders.size(); i++) {
            TemplateLoader loader = loaders.get(i);
            TemplateSource source = load(loader, name);
            if (source == null) {
                tried.add(loader.place(name) + " (no such template)");
            } else if (skippedOrigins.contains(source.origin())) {
                tried.add(source.origin() + " (it is being extended)");
            } else {
                return new Found(engine.compile(source), i);
            }
        }
        throw new TemplateDoesNotExist(name, tried, null);
    }

    private static @Nullable TemplateSource load(TemplateLoader loader, String name) {
        try {
            return loader.load(name);
        } catch (IOException e) {
            throw new TemplateError(
                    "The template '%s' cannot be read from %s.".formatted(name, loader.place(name)), null, e);
        }
    }

    /// Whether the name stays below any directory that it is resolved in.
    private static boolean isSafe(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
            return false;
        }
        return !("/" + name + "/").contains("/../") && !("/" + name + "/").contains("/./") && name.indexOf(':') < 0;
    }
}
