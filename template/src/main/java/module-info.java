/// The Django template language: unchanged templates, fast pages, errors that point at their place.
///
/// ```java
/// TemplateEngine engine = new TemplateEngine(EngineOptions.defaults()
///         .directory(Path.of("templates"))
///         .classPath(loader, "blog/templates/")
///         .builtin(new Library().filter("shout", value -> PythonText.str(value) + "!")));
///
/// Template template = engine.template("blog/post.html");
/// String page = template.render(Map.of("post", post));              // escaped, as Django's
/// template.render(Map.of("posts", posts), Output.utf8(stream));     // any length in constant memory
/// ```
module dev.musette.template {
    requires transitive dev.musette.base;

    exports dev.musette.template;

    uses dev.musette.template.Builtins;

    provides dev.musette.template.Builtins with
            dev.musette.template.cache.CacheLibrary,
            dev.musette.template.filters.LanguageFilters,
            dev.musette.template.humanize.HumanizeLibrary,
            dev.musette.template.i18n.I18nLibrary,
            dev.musette.template.l10n.L10nLibrary,
            dev.musette.template.tags.LanguageTags,
            dev.musette.template.tz.TzLibrary;
}
