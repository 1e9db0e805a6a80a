package dev.musette.web;

import dev.musette.base.SafeText;
import dev.musette.core.Application;
import dev.musette.http.Http404;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.TemplateException;
import dev.musette.urls.Resolver404;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.TriedRoute;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pages of debug: what was thrown and where, with the source, the request, the settings and the statements
/// around it. Secrets are left out ([Secrets]).
final class DebugPages {
    private static final Logger LOG = LoggerFactory.getLogger("dev.musette.request");

    private final Application application;

    DebugPages(Application application) {
        this.application = application;
    }

    /// The 404 that lists the routes that were tried.
    Response notFound(Request request, Http404 thrown) {
        if (!request.accepts("text/html")) {
            return Response.text("404 Not Found: " + thrown.getMessage() + "\n").status(404);
        }
        ResolverMatch match = request.find(ResolverMatch.ATTRIBUTE);
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("method", request.method());
        variables.put("path", request.path());
        variables.put("message", String.valueOf(thrown.getMessage()));
        variables.put("view", match == null ? "" : match.viewName());
        variables.put("route", match == null ? "" : match.route());
        variables.put("conf", confName());
        variables.put("journey", JourneyPages.addressOf(request));
        variables.put("unresolved", thrown instanceof Resolver404);
        variables.put("tried", thrown instanceof Resolver404 unresolved ? tried(unresolved) : List.of());
        String page = BuiltInTemplates.render("debug_404.html", variables);
        return Response.html(page == null ? fallback("404 Not Found", thrown) : page)
                .status(404);
    }

    /// The page about a request that was taken for a forged one: why, and what to do.
    Response csrf(Request request, CsrfRefusal refusal) {
        if (!request.accepts("text/html")) {
            return Response.text("403 Forbidden: " + refusal.reason() + " " + refusal.advice() + "\n")
                    .status(403);
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("method", request.method());
        variables.put("path", request.path());
        variables.put("reason", refusal.reason());
        variables.put("advice", refusal.advice());
        variables.put("scheme", request.scheme());
        variables.put("host", headerOrNone(request, "Host"));
        variables.put("origin", headerOrNone(request, "Origin"));
        variables.put("referer", headerOrNone(request, "Referer"));
        variables.put("header", application.settings().csrfHeaderName());
        variables.put("trusted", application.settings().csrfTrustedOrigins());
        String page = BuiltInTemplates.render("debug_csrf.html", variables);
        return Response.html(page == null ? SafeText.format("<h1>403 Forbidden</h1><p>{}</p>", refusal.reason()) : page)
                .status(403);
    }

    private static String headerOrNone(Request request, String name) {
        String value = request.header(name);
        return value == null ? "" : Secrets.cut(value);
    }

    /// The class of the root routes; of a lambda, the class that it stands in.
    private String confName() {
        return LayerNames.owner(application.settings().urls().getClass());
    }

    private static List<Map<String, Object>> tried(Resolver404 thrown) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TriedRoute route : thrown.tried()) {
            rows.add(Map.of("routes", route.routes(), "name", route.name() == null ? "" : route.name()));
        }
        return rows;
    }

    /// The page about an exception.
    Response error(Request request, Throwable thrown, int status) {
        String title = status + " " + Response.empty(status).reason();
        if (!request.accepts("text/html")) {
            return Response.text(title + "\n\n" + stackTrace(thrown)).status(status);
        }
        @Nullable String page;
        try {
            page = BuiltInTemplates.render("debug_500.html", variables(request, thrown, status));
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            // what it shows is the project's: an exception, routes, settings that cannot even be spelled out
            LOG.error("The debug page cannot be made.", broken);
            page = null;
        }
        return Response.html(page == null ? fallback(title, thrown) : page).status(status);
    }

    private Map<String, Object> variables(Request request, Throwable thrown, int status) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("status", status);
        variables.putAll(ThrownReport.of(thrown));
        Map<String, Object> place = TemplateReport.of(thrown);
        variables.putAll(place);
        if (!place.isEmpty() && !(thrown instanceof TemplateException)) {
            variables.computeIfPresent("message", (_, message) -> firstLine(message.toString()));
        }
        variables.putAll(RequestReport.of(request));
        variables.put(
                "settings",
                SettingsReport.of(
                        application.settings(),
                        application.get(WebHandler.SERVICE).middleware()));
        variables.put("journey", JourneyPages.addressOf(request));
        variables.put("java", System.getProperty("java.version"));
        return variables;
    }

    /// What a message says before it shows the place, which the page shows by itself.
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static CharSequence fallback(String title, Throwable thrown) {
        return SafeText.format(
                "<!doctype html><html lang=\"en\"><title>{}</title><h1>{}</h1><pre>{}</pre></html>",
                title,
                title,
                stackTrace(thrown));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
