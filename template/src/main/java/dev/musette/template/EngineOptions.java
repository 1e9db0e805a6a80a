package dev.musette.template;

import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.Translations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How a [TemplateEngine] works. Each change returns a changed copy.
///
/// ```java
/// EngineOptions options = EngineOptions.defaults()
///         .directory(Path.of("templates"))
///         .classPath(loader, "blog/templates/")
///         .builtin(urlTags)                         // its tags need no load
///         .library("static", staticTags)            // {% load static %}
///         .debug(true).reload(true);
/// ```
public final class EngineOptions {
    private static final EngineOptions DEFAULTS = new EngineOptions();

    private List<TemplateLoader> loaders = List.of();
    private boolean autoescape = true;
    private String stringIfInvalid = "";
    private boolean debug;
    private boolean reload;
    private Map<String, Library> libraries = Map.of();
    private List<Library> builtins = List.of();
    private ZoneId timeZone = ZoneOffset.UTC;
    private boolean useTz = true;
    private Language language = Language.ENGLISH;
    private List<Language> languages = Language.all();
    private Translations translations = Translations.NONE;
    private boolean useThousandSeparator;
    private Map<String, FragmentCache> fragmentCaches = Map.of();
    private Clock clock = Clock.systemUTC();
    private int maxDepth = 100;
    private Predicate<Throwable> silentFailures = _ -> false;
    private @Nullable Sandbox sandbox;

    private EngineOptions() {}

    private EngineOptions(EngineOptions other) {
        this.loaders = other.loaders;
        this.autoescape = other.autoescape;
        this.stringIfInvalid = other.stringIfInvalid;
        this.debug = other.debug;
        this.reload = other.reload;
        this.libraries = other.libraries;
        this.builtins = other.builtins;
        this.timeZone = other.timeZone;
        this.useTz = other.useTz;
        this.language = other.language;
        this.languages = other.languages;
        this.translations = other.translations;
        this.useThousandSeparator = other.useThousandSeparator;
        this.fragmentCaches = other.fragmentCaches;
        this.clock = other.clock;
        this.maxDepth = other.maxDepth;
        this.silentFailures = other.silentFailures;
        this.sandbox = other.sandbox;
    }

    /// No loader, escaping on, UTC, English, a depth of 100.
    public static EngineOptions defaults() {
        return DEFAULTS;
    }

    private EngineOptions with(Consumer<EngineOptions> change) {
        EngineOptions changed = new EngineOptions(this);
        change.accept(changed);
        return changed;
    }

    private static <T> Map<String, T> plus(Map<String, T> map, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    /// Adds a loader behind the others.
    public EngineOptions loader(TemplateLoader loader) {
        return with(options -> options.loaders = plus(loaders, loader));
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

    /// Where templates are looked for, in order.
    public List<TemplateLoader> loaders() {
        return loaders;
    }

    /// Adds what `{% load name %}` finds.
    public EngineOptions library(String name, Library library) {
        return with(options -> options.libraries = plus(libraries, name, library));
    }

    /// What `{% load name %}` finds besides the language's own libraries, by name.
    public Map<String, Library> libraries() {
        return libraries;
    }

    /// Adds a library that needs no load; of two that know a name, the later one wins.
    public EngineOptions builtin(Library library) {
        return with(options -> options.builtins = plus(builtins, library));
    }

    /// The libraries that need no load, besides the language's own.
    public List<Library> builtins() {
        return builtins;
    }

    /// Sets whether values are escaped unless they are [dev.musette.base.SafeText].
    public EngineOptions autoescape(boolean autoescape) {
        return with(options -> options.autoescape = autoescape);
    }

    public boolean autoescape() {
        return autoescape;
    }

    /// Sets what a missing variable is written as; `%s` in it stands for the variable's name.
    public EngineOptions stringIfInvalid(String stringIfInvalid) {
        return with(options -> options.stringIfInvalid = stringIfInvalid);
    }

    public String stringIfInvalid() {
        return stringIfInvalid;
    }

    /// Sets whether `{% debug %}` shows the context.
    public EngineOptions debug(boolean debug) {
        return with(options -> options.debug = debug);
    }

    public boolean debug() {
        return debug;
    }

    /// Sets whether a changed source is read again when its template is next asked for (development).
    public EngineOptions reload(boolean reload) {
        return with(options -> options.reload = reload);
    }

    public boolean reload() {
        return reload;
    }

    /// Sets the zone in which pages show instants for which none was chosen ([dev.musette.base.l10n.TimeZones]).
    public EngineOptions timeZone(ZoneId timeZone) {
        return with(options -> options.timeZone = timeZone);
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    /// Sets whether points in time are converted to that zone, and `{% now %}` knows its own. Where not, they are shown
    /// in the zone that they come with, an instant in UTC.
    public EngineOptions useTz(boolean useTz) {
        return with(options -> options.useTz = useTz);
    }

    public boolean useTz() {
        return useTz;
    }

    /// Sets the language of pages for which none was chosen ([Language#activate]).
    public EngineOptions language(Language language) {
        return with(options -> options.language = language);
    }

    public Language language() {
        return language;
    }

    /// Sets the languages that the site speaks, in order: what `{% get_available_languages %}` lists. All that Django
    /// knows where none are set.
    public EngineOptions languages(List<Language> languages) {
        return with(options -> options.languages = List.copyOf(languages));
    }

    public List<Language> languages() {
        return languages;
    }

    /// Sets the catalogue that `{% translate %}` and its like ask.
    public EngineOptions translations(Translations translations) {
        return with(options -> options.translations = translations);
    }

    public Translations translations() {
        return translations;
    }

    /// Sets whether numbers have thousands apart, as the page's language writes them.
    public EngineOptions useThousandSeparator(boolean useThousandSeparator) {
        return with(options -> options.useThousandSeparator = useThousandSeparator);
    }

    public boolean useThousandSeparator() {
        return useThousandSeparator;
    }

    /// Adds a cache that `{% cache %}` may name with `using`. `template_fragments` is the one where none is named, else
    /// `default`, which is a bounded one in memory unless it is added here.
    public EngineOptions fragmentCache(String alias, FragmentCache cache) {
        return with(options -> options.fragmentCaches = plus(fragmentCaches, alias, cache));
    }

    /// The caches of `{% cache %}` that were added, by alias.
    public Map<String, FragmentCache> fragmentCaches() {
        return fragmentCaches;
    }

    /// Sets what `now` and `timesince` call now.
    public EngineOptions clock(Clock clock) {
        return with(options -> options.clock = clock);
    }

    public Clock clock() {
        return clock;
    }

    /// Sets how deep tags, includes and blocks may nest in each other: 1 to 1000.
    public EngineOptions maxDepth(int maxDepth) {
        if (maxDepth < 1 || maxDepth > 1000) {
            throw new IllegalArgumentException("maxDepth is %d; it must be from 1 to 1000.".formatted(maxDepth));
        }
        return with(options -> options.maxDepth = maxDepth);
    }

    public int maxDepth() {
        return maxDepth;
    }

    /// Sets which exceptions of values' methods count as "the value is missing", as a model's `DoesNotExist` does.
    public EngineOptions silentFailures(Predicate<Throwable> silentFailures) {
        return with(options -> options.silentFailures = silentFailures);
    }

    public Predicate<Throwable> silentFailures() {
        return silentFailures;
    }

    /// Puts the engine's templates into a sandbox: their authors are not trusted.
    public EngineOptions sandbox(Sandbox sandbox) {
        return with(options -> options.sandbox = sandbox);
    }

    /// What templates are held to, or null where their authors are trusted.
    public @Nullable Sandbox sandbox() {
        return sandbox;
    }
}
