package dev.musette.web;

import dev.musette.base.l10n.Language;
import dev.musette.core.App;
import dev.musette.core.Application;
import dev.musette.core.ContextProcessor;
import dev.musette.core.Service;
import dev.musette.core.Settings;
import dev.musette.forms.FormSettings;
import dev.musette.forms.FormTemplates;
import dev.musette.http.SignedCookies;
import dev.musette.models.DoesNotExist;
import dev.musette.template.EngineOptions;
import dev.musette.template.Library;
import dev.musette.template.TemplateEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a site has one of for its pages.
public final class WebServices {
    /// The engine of the site's templates: those of the settings' directories, then those of each app, then
    /// those that forms are written with. In debug, changed files are read again.
    public static final Service<TemplateEngine> TEMPLATES = new Service<>("template engine", WebServices::templates);

    /// Signs and reads the site's signed cookies, with its `secretKey` and the `secretKeyFallbacks`.
    public static final Service<SignedCookies> SIGNED_COOKIES = new Service<>(
            "signed cookies",
            site -> new SignedCookies(
                            site.settings().secretKey(), site.settings().secretKeyFallbacks())
                    .legacySalt(site.settings().signedCookieLegacySaltFallback()));

    /// The tags that need to know the routes and the request, `url` and `querystring`; every template of a site has
    /// them.
    public static final Library TAGS =
            new Library().tag("url", UrlTag::compile).simpleTag("querystring", QuerystringTag::value);

    /// The libraries that need to know the site, `static`; every template of a site may load them.
    public static final Map<String, Library> LIBRARIES = Map.of("static", StaticTags.LIBRARY);

    /// What every page of the site sees: what stands in every page, then what the apps add, then the settings.
    static final Service<List<ContextProcessor>> CONTEXT_PROCESSORS =
            new Service<>("context processors", WebServices::contextProcessors);

    private WebServices() {}

    /// Gives forms the site's time zone, and its templates where they are written outside a page.
    static void prepareForms(Application application) {
        application
                .context()
                .set(
                        FormSettings.KEY,
                        new FormSettings(application.settings().timeZone(), () -> application.get(TEMPLATES)));
    }

    private static List<ContextProcessor> contextProcessors(Application application) {
        List<ContextProcessor> all = new ArrayList<>(ContextProcessors.ALWAYS);
        application.apps().all().forEach(app -> all.addAll(app.contextProcessors()));
        all.addAll(application.settings().contextProcessors());
        return List.copyOf(all);
    }

    private static TemplateEngine templates(Application application) {
        Settings settings = application.settings();
        EngineOptions options = EngineOptions.defaults()
                .debug(settings.debug())
                .reload(settings.debug())
                .timeZone(settings.timeZone())
                .useTz(settings.useTz())
                .language(Language.of(settings.languageCode()))
                .useThousandSeparator(settings.useThousandSeparator())
                .languages(settings.languages())
                .silentFailures(DoesNotExist.class::isInstance)
                .builtin(TAGS);
        for (Library library : settings.templateBuiltins()) {
            options = options.builtin(library);
        }
        for (Map.Entry<String, Library> library : LIBRARIES.entrySet()) {
            options = options.library(library.getKey(), library.getValue());
        }
        for (Path directory : settings.templateDirs()) {
            options = options.directory(directory);
        }
        for (App app : application.apps().all()) {
            options = options.classPath(application.classLoader(), app.templatePath());
            for (Map.Entry<String, Library> library : app.templateLibraries().entrySet()) {
                options = options.library(library.getKey(), library.getValue());
            }
        }
        return new TemplateEngine(options.loader(FormTemplates.LOADER));
    }
}
