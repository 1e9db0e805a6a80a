package dev.musette.template;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds, compiles and keeps templates. An application has one; threads share it.
///
/// ```java
/// TemplateEngine engine = new TemplateEngine(EngineOptions.defaults().directory(Path.of("templates")));
/// String page = engine.template("blog/post.html").render(Map.of("post", post));
/// ```
public final class TemplateEngine {
    private final EngineOptions options;
    private final @Nullable Guard guard;
    private final Vocabulary vocabulary;
    private final Map<String, Library> libraries;
    private final Map<String, FragmentCache> fragmentCaches;
    private final TemplateFinder finder;
    private volatile @Nullable RenderListener listener;

    public TemplateEngine(EngineOptions options) {
        this.options = options;
        Sandbox sandbox = options.sandbox();
        this.guard = sandbox == null ? null : new Guard(sandbox);
        this.vocabulary = Vocabulary.of(options);
        this.libraries = Vocabulary.libraries(options);
        this.fragmentCaches = fragmentCaches(options);
        this.finder = new TemplateFinder(this);
    }

    private static Map<String, FragmentCache> fragmentCaches(EngineOptions options) {
        Map<String, FragmentCache> all = new HashMap<>(options.fragmentCaches());
        all.computeIfAbsent(FragmentCache.DEFAULT, _ -> FragmentCache.inMemory(options.clock()));
        return Map.copyOf(all);
    }

    public EngineOptions options() {
        return options;
    }

    /// Puts a listener around all renderings that begin from now on, in place of the one before.
    public void listen(RenderListener listener) {
        this.listener = listener;
    }

    /// What holds its templates to the sandbox; null without one.
    @Nullable Guard guard() {
        return guard;
    }

    @Nullable RenderListener listener() {
        return listener;
    }

    /// Returns the template of the name, compiled once and kept; `page.html#name` is the part of it that
    /// `{% partialdef name %}` defines.
    ///
    /// @throws TemplateDoesNotExist if no loader has it
    /// @throws TemplateSyntaxError if it cannot be compiled
    public Template template(String name) {
        return finder.find(name);
    }

    /// Returns the template of the name from the first place that is not among the given origins: what a template
    /// that extends its own name gets.
    ///
    /// @throws TemplateDoesNotExist if no loader has it elsewhere
    public Template template(String name, Set<String> skippedOrigins) {
        return finder.find(name, skippedOrigins);
    }

    /// Returns the first template that exists.
    ///
    /// @throws TemplateDoesNotExist if none does
    public Template firstOf(Collection<String> names) {
        return finder.firstOf(names);
    }

    /// Compiles a template that has no name.
    ///
    /// @throws TemplateSyntaxError if it cannot be compiled
    public Template compile(String source) {
        return compile(new TemplateSource("<string>", source, "<string>", 0));
    }

    /// Compiles a template from its source.
    ///
    /// @throws TemplateSyntaxError if it cannot be compiled
    /// @throws SandboxViolation if it is longer than the sandbox allows
    public Template compile(TemplateSource source) {
        if (guard != null && source.text().length() > guard.sandbox().source()) {
            throw new SandboxViolation("The template '%s' has more than %d characters. Sandbox.source allows no more."
                    .formatted(source.name(), guard.sandbox().source()));
        }
        Parser parser = new Parser(this, source, vocabulary.copy(), null);
        NodeList nodes = parser.parseAll();
        return new Template(this, source, nodes, parser.memory());
    }

    /// Compiles all templates that loaders have, and returns what is wrong, by template and place: every mistake
    /// of every template, names of templates that do not exist, circles of `extends`, what tags say
    /// ([CheckedNode]), files that cannot be read. A template that another one of its name hides is looked at if
    /// a template extends it. Nothing is kept or rendered.
    ///
    /// @param loaders which of the engine's loaders to list; the others are only asked for names
    public List<TemplateProblem> check(Predicate<TemplateLoader> loaders) {
        return new TemplateChecker(this).check(loaders);
    }

    /// What `{% load name %}` finds, by name.
    Map<String, Library> libraries() {
        return libraries;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    TemplateFinder finder() {
        return finder;
    }

    /// Returns the cache of `{% cache %}` that has the alias, or null; `default` is always there. Whoever changes
    /// what a fragment shows deletes it:
    ///
    /// ```java
    /// engine.fragmentCache("default").delete(FragmentCache.key("sidebar", user.name()));
    /// ```
    public @Nullable FragmentCache fragmentCache(String alias) {
        return fragmentCaches.get(alias);
    }
}
