package dev.musette.template;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How a [TemplateEngine] works. Each wither returns a changed copy.
///
/// ```java
/// EngineOptions options = EngineOptions.defaults()
///         .directory(Path.of("templates"))
///         .classPath(loader, "blog/templates/")
///         .builtin(urlTags)                         // its tags need no load
///         .library("static", staticTags)            // {% load static %}
///         .debug(true).reload(true);
/// ```
///
/// @param loaders where templates are looked for, in order
/// @param autoescape whether values are escaped unless they are [dev.musette.base.SafeText]
/// @param stringIfInvalid what a missing variable is written as; `%s` in it stands for the variable's name
/// @param debug whether `{% debug %}` shows the context
/// @param reload whether a changed source is read again when its template is next asked for (development)
/// @param libraries what `{% load name %}` finds
/// @param builtins libraries that need no load, besides the language's own; later ones win
/// @param timeZone the zone that instants are shown in; a context may have its own
/// @param clock what `now` and `timesince` call now
/// @param maxDepth how deep tags, includes and blocks may nest in each other
/// @param silentFailures tells the exceptions of values' methods that count as "the value is missing", as a model's
///     `DoesNotExist` does
public record EngineOptions(
        List<TemplateLoader> loaders,
        boolean autoescape,
        String stringIfInvalid,
        boolean debug,
        boolean reload,
        Map<String, Library> libraries,
        List<Library> builtins,
        ZoneId timeZone,
        Clock clock,
        int maxDepth,
        Predicate<Throwable> silentFailures) {

    public EngineOptions {
        loaders = List.copyOf(loaders);
        libraries = Map.copyOf(libraries);
        builtins = List.copyOf(builtins);
        if (maxDepth < 1 || maxDepth > 1000) {
            throw new IllegalArgumentException("maxDepth is %d; it must be from 1 to 1000.".formatted(maxDepth));
        }
    }

    /// No loader, escaping on, UTC, a depth of 100.
    public static EngineOptions defaults() {
        return new EngineOptions(
                List.of(),
                true,
                "",
                false,
                false,
                Map.of(),
                List.of(),
                ZoneOffset.UTC,
                Clock.systemUTC(),
                100,
                _ -> false);
    }

    /// Adds a loader behind the others.
    public EngineOptions loader(TemplateLoader loader) {
        List<TemplateLoader> more = new ArrayList<>(loaders);
        more.add(loader);
        return with(more, libraries, builtins);
    }

    /// Adds a directory of the file system.
    public EngineOptions directory(Path directory) {
        return loader(new DirectoryLoader(directory));
    }

    /// Adds resources of the class path below a prefix, as `blog/templates/`.
    public EngineOptions classPath(ClassLoader classes, String prefix) {
        return loader(new ClassPathLoader(classes, prefix));
    }

    /// Adds templates that are held in memory: name to source.
    public EngineOptions templates(Map<String, String> templates) {
        return loader(new MapLoader(templates));
    }

    public EngineOptions library(String name, Library library) {
        Map<String, Library> more = new LinkedHashMap<>(libraries);
        more.put(name, library);
        return with(loaders, more, builtins);
    }

    public EngineOptions builtin(Library library) {
        List<Library> more = new ArrayList<>(builtins);
        more.add(library);
        return with(loaders, libraries, more);
    }

    private EngineOptions with(List<TemplateLoader> loaders, Map<String, Library> libraries, List<Library> builtins) {
        return new EngineOptions(
                loaders,
                autoescape,
                stringIfInvalid,
                debug,
                reload,
                libraries,
                builtins,
                timeZone,
                clock,
                maxDepth,
                silentFailures);
    }

    public EngineOptions autoescape(boolean autoescape) {
        return with(autoescape, stringIfInvalid, debug, reload);
    }

    public EngineOptions stringIfInvalid(String stringIfInvalid) {
        return with(autoescape, stringIfInvalid, debug, reload);
    }

    public EngineOptions debug(boolean debug) {
        return with(autoescape, stringIfInvalid, debug, reload);
    }

    public EngineOptions reload(boolean reload) {
        return with(autoescape, stringIfInvalid, debug, reload);
    }

    private EngineOptions with(boolean autoescape, String stringIfInvalid, boolean debug, boolean reload) {
        return new EngineOptions(
                loaders,
                autoescape,
                stringIfInvalid,
                debug,
                reload,
                libraries,
                builtins,
                timeZone,
                clock,
                maxDepth,
                silentFailures);
    }

    public EngineOptions timeZone(ZoneId timeZone) {
        return with(timeZone, clock, maxDepth, silentFailures);
    }

    public EngineOptions clock(Clock clock) {
        return with(timeZone, clock, maxDepth, silentFailures);
    }

    public EngineOptions maxDepth(int maxDepth) {
        return with(timeZone, clock, maxDepth, silentFailures);
    }

    public EngineOptions silentFailures(Predicate<Throwable> silentFailures) {
        return with(timeZone, clock, maxDepth, silentFailures);
    }

    private EngineOptions with(ZoneId timeZone, Clock clock, int maxDepth, Predicate<Throwable> silentFailures) {
        return new EngineOptions(
                loaders,
                autoescape,
                stringIfInvalid,
                debug,
                reload,
                libraries,
                builtins,
                timeZone,
                clock,
                maxDepth,
                silentFailures);
    }
}
