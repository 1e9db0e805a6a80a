package dev.musette.web;

import dev.musette.base.SafeText;
import dev.musette.core.Application;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.Template;
import dev.musette.template.TemplateDoesNotExist;
import dev.musette.template.TemplateException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pages of production: the project's template `404.html`, `403.html`, `400.html` or `500.html` where there is
/// one, else a plain page of ours. They say nothing about what went wrong inside.
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger("dev.musette.request");

    private final Application application;

    ErrorPages(Application application) {
        this.application = application;
    }

    Response page(Request request, int status, Throwable thrown) {
        Response own = projectPage(request, status + ".html", status, variables(request, thrown));
        return own == null ? builtIn(request, status) : own.status(status);
    }

    /// The page about a request that was taken for a forged one: the project's `403_csrf.html`, else ours.
    Response csrf(Request request, CsrfRefusal refusal) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("request_path", request.path());
        variables.put("reason", refusal.reason());
        Response own = projectPage(request, "403_csrf.html", 403, variables);
        return own == null ? builtIn(request, 403, refusal.forVisitors()) : own.status(403);
    }

    /// The project's page, or null where it has none, its template fails or the client reads no HTML.
    private @Nullable Response projectPage(Request request, String name, int status, Map<String, Object> variables) {
        if (!request.accepts("text/html")) {
            return null;
        }
        try {
            Template template = application.get(WebServices.TEMPLATES).template(name);
            // The page for failures must not fail as the page before it did: it gets no variables.
            return status >= 500
                    ? Response.html(template.render(Map.of()))
                    : Response.html(template.render(Pages.variables(request, variables)));
        } catch (TemplateDoesNotExist missing) {
            if (!missing.name().equals(name)) {
                LOG.error("The template {} of the error page cannot be rendered.", name, missing);
            }
        } catch (TemplateException broken) {
            LOG.error("The template {} of the error page cannot be rendered.", name, broken);
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            LOG.error("The error page {} cannot be made.", name, broken);
        }
        return null;
    }

    private static Map<String, Object> variables(Request request, Throwable thrown) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("request_path", request.path());
        variables.put("exception", thrown.getClass().getSimpleName());
        return variables;
    }

    /// Our own page, as HTML or, for clients that do not read it, as text.
    static Response builtIn(Request request, int status) {
        return builtIn(request, status, text(status));
    }

    private static Response builtIn(Request request, int status, String text) {
        Response empty = Response.empty(status);
        if (!request.accepts("text/html")) {
            return Response.text(status + " " + empty.reason() + "\n").status(status);
        }
        Map<String, Object> variables = Map.of("status", status, "reason", empty.reason(), "text", text);
        String page = BuiltInTemplates.render("error.html", variables);
        return Response.html(page == null ? fallback(status, empty.reason(), text) : page)
                .status(status);
    }

    private static CharSequence fallback(int status, String reason, String text) {
        return SafeText.format(
                "<!doctype html><html lang=\"en\"><title>{}</title><h1>{} {}</h1><p>{}</p></html>",
                reason,
                status,
                reason,
                text);
    }

    private static String text(int status) {
        return switch (status) {
            case 400 -> "The server could not understand this request.";
            case 403 -> "You are not allowed to see this page.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This page cannot be asked in this way.";
            case 413 -> "This request is larger than the site takes.";
            default ->
                status >= 500 ? "Something went wrong here. It is not your fault." : "This request cannot be answered.";
        };
    }
}
