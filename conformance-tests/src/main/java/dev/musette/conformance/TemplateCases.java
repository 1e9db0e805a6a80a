package dev.musette.conformance;

import dev.musette.base.l10n.Language;
import dev.musette.core.Application;
import dev.musette.core.Settings;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.EngineOptions;
import dev.musette.template.Library;
import dev.musette.template.TemplateDoesNotExist;
import dev.musette.template.TemplateException;
import dev.musette.template.TemplateSyntaxError;
import dev.musette.template.VariableDoesNotExist;
import dev.musette.urls.ClassView;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.Route;
import dev.musette.urls.Routes;
import dev.musette.web.TemplateRequest;
import dev.musette.web.WebHandler;
import dev.musette.web.WebServices;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What both suites of the template language share.
final class TemplateCases {
    private TemplateCases() {}

    static EngineOptions options(JsonNode testCase) {
        EngineOptions options = EngineOptions.defaults()
                .autoescape(testCase.path("autoescape").asBoolean(true))
                .stringIfInvalid(testCase.path("string_if_invalid").asString(""))
                .silentFailures(TypedValues.SilentFailure.class::isInstance)
                .builtin(WebServices.TAGS);
        for (Map.Entry<String, Library> library : WebServices.LIBRARIES.entrySet()) {
            options = options.library(library.getKey(), library.getValue());
        }
        if (testCase.has("now")) {
            Instant now =
                    OffsetDateTime.parse(testCase.get("now").stringValue()).toInstant();
            options = options.clock(Clock.fixed(now, ZoneOffset.UTC));
        }
        JsonNode settings = testCase.path("settings");
        if (settings.has("TIME_ZONE")) {
            options = options.timeZone(ZoneId.of(settings.get("TIME_ZONE").stringValue()));
        }
        if (settings.has("LANGUAGE_CODE")) {
            options = options.language(Language.of(settings.get("LANGUAGE_CODE").stringValue()));
        }
        return options.useTz(settings.path("USE_TZ").asBoolean(true))
                .useThousandSeparator(settings.path("USE_THOUSAND_SEPARATOR").asBoolean(false))
                .debug(settings.path("DEBUG").asBoolean(false));
    }

    /// The variables of the page, and its request.
    static Map<String, @Nullable Object> context(JsonNode testCase, TypedValues values) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>(values.map(testCase.get("context")));
        JsonNode request = testCase.path("request");
        if (request.isObject()) {
            String target = request.get("path").stringValue() + "?"
                    + request.get("query").stringValue();
            context.put(
                    "request",
                    new TemplateRequest(Request.builder("GET", target).build()));
        }
        return context;
    }

    /// Renders a page inside a site that has the case's routes.
    static Outcome run(JsonNode testCase, Callable<String> page) {
        String expected = expected(testCase);
        try (Application site = new Application(new SiteSettings(testCase))) {
            site.get(WebHandler.SERVICE);
            String actual = site.call(page::call);
            return testCase.has("error") ? new Outcome.Failed(expected, actual) : Outcome.compare(expected, actual);
        } catch (Exception | StackOverflowError e) {
            return testCase.has("error") && isError(testCase.get("error").stringValue(), e)
                    ? new Outcome.Passed()
                    : new Outcome.Failed(expected, "error " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static String expected(JsonNode testCase) {
        if (testCase.has("error")) {
            return "error " + testCase.get("error").stringValue();
        }
        JsonNode expected = testCase.get("expected");
        return expected.isObject() ? expected.path("$safe").stringValue() : expected.asString();
    }

    private static final class SiteSettings extends Settings {
        SiteSettings(JsonNode testCase) {
            secretKey = "conformance";
            staticUrl = testCase.path("settings").path("STATIC_URL").asString("/static/");
            mediaUrl = testCase.path("settings").path("MEDIA_URL").asString("/media/");
            List<Route> routes = routes(testCase.path("urls"));
            urls = () -> routes;
        }
    }

    /// The routes in order; those of a namespace stand together, as another namespace of its name would hide it.
    private static List<Route> routes(JsonNode urls) {
        List<Route> routes = new ArrayList<>();
        Map<String, List<Route>> namespaces = new LinkedHashMap<>();
        for (JsonNode route : urls) {
            Route named = Routes.path(route.get(0).stringValue(), new EmptyView())
                    .name(route.get(1).stringValue());
            if (route.size() < 3) {
                routes.add(named);
            } else {
                namespaces
                        .computeIfAbsent(route.get(2).stringValue(), _ -> new ArrayList<>())
                        .add(named);
            }
        }
        namespaces.forEach((name, inside) -> routes.add(Routes.path("", Routes.include(inside, name, null))));
        return routes;
    }

    private static final class EmptyView extends ClassView {
        @Override
        protected Response view(Request request, ResolverMatch match) {
            return Response.empty(204);
        }
    }

    private static boolean isError(String kind, Throwable thrown) {
        Throwable error = thrown;
        while (error instanceof TemplateException && error.getCause() != null && !isNamed(kind, error)) {
            error = error.getCause();
        }
        return kind.equals("Error") ? thrown instanceof Exception : isNamed(kind, error);
    }

    private static boolean isNamed(String kind, Throwable error) {
        return switch (kind) {
            case "TemplateSyntaxError" -> error instanceof TemplateSyntaxError;
            case "TemplateDoesNotExist" -> error instanceof TemplateDoesNotExist;
            case "VariableDoesNotExist" -> error instanceof VariableDoesNotExist;
            default -> error.getClass().getSimpleName().equals(kind);
        };
    }
}
