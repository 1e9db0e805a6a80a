package dev.musette.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Looks through the loaders and keeps what was compiled, by name and loader, and which names no loader has.
final class TemplateFinder {
    /// Stands between the name of a template and that of a part of it.
    static final char PARTIAL = '#';

    /// Names may come from data: what is not there must not fill the memory.
    private static final int MOST_MISSING = 1000;

    private static final List<String> UNSAFE =
            List.of("nowhere: a name is relative and has no '..', no '//', no ':' and no '\\'");

    private final TemplateEngine engine;
    private final List<TemplateLoader> loaders;
    private final boolean reload;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private final Map<String, Missing> missing = new ConcurrentHashMap<>();

    private sealed interface Outcome permits Found, Missing {}

    private record Found(Template template, int loader) implements Outcome {}

    private record Missing(List<String> tried) implements Outcome {}

    TemplateFinder(TemplateEngine engine) {
        this.engine = engine;
        this.loaders = engine.options().loaders();
        this.reload = engine.options().reload();
    }

    Template find(String name) {
        return required(name, look(name));
    }

    private static Template required(String name, Outcome outcome) {
        return switch (outcome) {
            case Found here -> here.template;
            case Missing nowhere -> throw new TemplateDoesNotExist(name, nowhere.tried, null);
        };
    }

    private Outcome look(String name) {
        Found kept = found.get(name);
        if (kept != null && (!reload || isCurrent(name, kept))) {
            return kept;
        }
        int hash = name.indexOf(PARTIAL);
        if (hash >= 0) {
            return partial(look(name.substring(0, hash)), name.substring(hash + 1));
        }
        Missing known = missing.get(name);
        if (known != null) {
            return known;
        }
        Outcome fresh = search(name, Set.of());
        switch (fresh) {
            case Found here -> found.put(name, here);
            case Missing nowhere when !reload -> remember(name, nowhere);
            case Missing _ -> {}
        }
        return fresh;
    }

    private static Outcome partial(Outcome whole, String name) {
        if (name.isEmpty() || !(whole instanceof Found here)) {
            return whole;
        }
        Partials partials = here.template.memory(Partials.class);
        Template partial = partials == null ? null : partials.find(name);
        return partial == null
                ? new Missing(List.of("%s (has no partial '%s')".formatted(here.template.origin(), name)))
                : new Found(partial, here.loader);
    }

    /// Views ask for templates that nobody has written, at each request, before the one that is there.
    private void remember(String name, Missing nowhere) {
        if (missing.size() >= MOST_MISSING) {
            missing.clear();
        }
        missing.put(name, nowhere);
    }

    Template find(String name, Set<String> skippedOrigins) {
        Template first = find(name);
        return skippedOrigins.contains(first.origin()) ? required(name, search(name, skippedOrigins)) : first;
    }

    Template firstOf(Collection<String> names) {
        if (names.isEmpty()) {
            throw new TemplateDoesNotExist("", List.of(), null);
        }
        List<String> tried = new ArrayList<>();
        for (String name : names) {
            switch (look(name)) {
                case Found here -> {
                    return here.template;
                }
                case Missing nowhere -> tried.addAll(nowhere.tried);
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

    private Outcome search(String name, Set<String> skippedOrigins) {
        if (!isSafe(name)) {
            return new Missing(UNSAFE);
        }
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < loaders.size(); i++) {
            TemplateLoader loader = loaders.get(i);
            TemplateSource source = load(loader, name);
            if (source == null) {
                tried.add(absent(loader, name));
            } else if (skippedOrigins.contains(source.origin())) {
                tried.add(source.origin() + " (it is being extended)");
            } else {
                return new Found(engine.compile(source), i);
            }
        }
        return new Missing(List.copyOf(tried));
    }

    private static @Nullable TemplateSource load(TemplateLoader loader, String name) {
        try {
            return loader.load(name);
        } catch (IOException e) {
            throw unreadable(loader, name, e);
        }
    }

    static TemplateError unreadable(TemplateLoader loader, String name, IOException why) {
        String problem = "The template '%s' cannot be read from %s.".formatted(name, loader.place(name));
        return new TemplateError(why instanceof NotUtf8 ? problem + " " + why.getMessage() : problem, null, why);
    }

    /// The error about a template that no loader has; null if one has it.
    @Nullable TemplateDoesNotExist missing(String name) {
        if (!isSafe(name)) {
            return new TemplateDoesNotExist(name, UNSAFE, null);
        }
        List<String> tried = new ArrayList<>();
        for (TemplateLoader loader : loaders) {
            if (loader.version(name) != TemplateLoader.ABSENT) {
                return null;
            }
            tried.add(absent(loader, name));
        }
        return new TemplateDoesNotExist(name, tried, null);
    }

    private static String absent(TemplateLoader loader, String name) {
        return loader.place(name) + " (no such template)";
    }

    /// Whether the name stays below any directory that it is resolved in, and is the only spelling of its file: names
    /// may come from data, and each is kept with a template of its own.
    static boolean isSafe(String name) {
        if (name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0 || name.indexOf(':') >= 0) {
            return false;
        }
        String parts = "/" + name + "/";
        return !parts.contains("//") && !parts.contains("/../") && !parts.contains("/./");
    }
}
