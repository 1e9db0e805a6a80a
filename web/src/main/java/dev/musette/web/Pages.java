package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.core.ContextProcessor;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.Output;
import dev.musette.template.OutputFailed;
import dev.musette.template.Template;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Renders templates for requests, with the variables of the context processors. A view's own variables win.
final class Pages {
    private Pages() {}

    static Response render(Request request, String template, Map<String, ?> values) {
        return Response.html(template(template).renderUtf8(variables(request, values)));
    }

    /// Renders the first of the templates that exists.
    static Response render(Request request, List<String> templates, Map<String, ?> values) {
        return Response.html(template(templates).renderUtf8(variables(request, values)));
    }

    /// A page that is written while it is sent. What shall still become an error page happens before: the template is
    /// found, the context processors are asked.
    static Response stream(Request request, String template, Map<String, ?> values) {
        Template page = template(template);
        Map<String, @Nullable Object> variables = variables(request, values);
        if (variables.get("csrf_token") instanceof CsrfToken token) {
            token.comesLate();
        }
        return Response.stream("text/html; charset=utf-8", out -> {
            try {
                page.render(variables, Output.utf8(out));
            } catch (OutputFailed gone) {
                throw gone.getCause();
            }
        });
    }

    static Template template(String name) {
        return Application.current().get(WebServices.TEMPLATES).template(name);
    }

    static Template template(List<String> names) {
        return Application.current().get(WebServices.TEMPLATES).firstOf(names);
    }

    static Map<String, @Nullable Object> variables(Request request, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (ContextProcessor processor : Application.current().get(WebServices.CONTEXT_PROCESSORS)) {
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
