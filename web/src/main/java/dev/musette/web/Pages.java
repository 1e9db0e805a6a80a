package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.core.ContextProcessor;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.Template;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Renders templates for requests: with the variables of the context processors, `request`, `csrf_token` and, in debug
/// for
/// requests from this machine, `debug` and `sql_queries`. A view's own variables win.
final class Pages {
    private Pages() {}

    static Response render(Request request, String template, Map<String, ?> values) {
        return render(request, Application.current().get(WebServices.TEMPLATES).template(template), values);
    }

    /// Renders the first of the templates that exists.
    static Response render(Request request, List<String> templates, Map<String, ?> values) {
        return render(request, Application.current().get(WebServices.TEMPLATES).firstOf(templates), values);
    }

    private static Response render(Request request, Template template, Map<String, ?> values) {
        return Response.html(template.renderUtf8(variables(request, values)));
    }

    static Map<String, @Nullable Object> variables(Request request, Map<String, ?> values) {
        Application application = Application.current();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("request", new TemplateRequest(request));
        all.put("csrf_token", new CsrfToken(request));
        if (application.settings().debug() && isLocal(request)) {
            all.put("debug", true);
            Supplier<Object> statements = () -> DebugStatements.of(request);
            all.put("sql_queries", statements);
        }
        for (ContextProcessor processor : application.settings().contextProcessors()) {
            all.putAll(processor.variables(request));
        }
        all.putAll(values);
        return all;
    }

    /// Whether a request was sent by this machine, or by a proxy on it.
    static boolean isLocal(Request request) {
        try {
            return InetAddress.ofLiteral(request.remoteAddress()).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
