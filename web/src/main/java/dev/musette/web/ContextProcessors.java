package dev.musette.web;

import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.TimeZones;
import dev.musette.core.Application;
import dev.musette.core.ContextProcessor;
import dev.musette.template.EngineOptions;
import dev.musette.template.Pair;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Context processors for the settings: Django's, by their names. `request`, `csrf_token` and, in debug, `debug` stand
/// in every page and need not be listed.
///
/// ```java
/// contextProcessors = List.of(ContextProcessors.I18N, ContextProcessors.STATIC);
/// ```
public final class ContextProcessors {
    /// `LANGUAGES`, the codes and names of the site's languages; `LANGUAGE_CODE` and `LANGUAGE_BIDI`, the code of the
    /// page's and whether it is written from right to left.
    public static final ContextProcessor I18N = _ -> {
        EngineOptions options = Application.current().get(WebServices.TEMPLATES).options();
        Language chosen = Language.find();
        Language language = chosen == null ? options.language() : chosen;
        Supplier<List<Pair>> languages = () -> options.languages().stream()
                .map(one -> new Pair(one.code(), one.name()))
                .toList();
        return Map.of(
                "LANGUAGES", languages,
                "LANGUAGE_CODE", language.code(),
                "LANGUAGE_BIDI", language.isRightToLeft());
    };

    /// `MEDIA_URL`: the setting `mediaUrl`.
    public static final ContextProcessor MEDIA =
            _ -> Map.of("MEDIA_URL", Application.current().settings().mediaUrl());

    /// `STATIC_URL`: the setting `staticUrl`.
    public static final ContextProcessor STATIC =
            _ -> Map.of("STATIC_URL", Application.current().settings().staticUrl());

    /// `TIME_ZONE`: the name of the zone in which the page shows points in time.
    public static final ContextProcessor TZ = _ -> {
        ZoneId chosen = TimeZones.find();
        ZoneId zone = chosen == null ? Application.current().settings().timeZone() : chosen;
        return Map.of("TIME_ZONE", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
    };

    /// `request`: the request, under Django's names.
    private static final ContextProcessor REQUEST = request -> Map.of("request", new TemplateRequest(request));

    /// `csrf_token`: made when the page writes it.
    private static final ContextProcessor CSRF = request -> Map.of("csrf_token", new CsrfToken(request));

    /// `debug` and `sql_queries`, in debug and for requests of this machine.
    private static final ContextProcessor DEBUG = request -> {
        if (!Application.current().settings().debug() || !Pages.isLocal(request)) {
            return Map.of();
        }
        Supplier<Object> statements = () -> DebugStatements.of(request);
        return Map.of("debug", true, "sql_queries", statements);
    };

    /// What stands in every page.
    static final List<ContextProcessor> ALWAYS = List.of(REQUEST, CSRF, DEBUG);

    private ContextProcessors() {}
}
