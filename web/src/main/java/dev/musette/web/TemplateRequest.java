package dev.musette.web;

import dev.musette.http.QueryData;
import dev.musette.http.Request;
import dev.musette.template.Attributes;
import dev.musette.template.Context;
import dev.musette.template.Variable;
import org.jspecify.annotations.Nullable;

/// The `request` of templates: Django's names for its parts (`request.path`, `request.GET.q`,
/// `request.get_full_path`), and what middleware hung on it (`request.user`).
public final class TemplateRequest implements Attributes {
    private final Request request;

    public TemplateRequest(Request request) {
        this.request = request;
    }

    /// The request of a page, for tags; null where it has none.
    static @Nullable Request of(Context context) {
        return context.get("request") instanceof TemplateRequest wrapped ? wrapped.request : null;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "method" -> request.method();
            case "path", "path_info" -> request.path();
            case "scheme" -> request.scheme();
            case "is_secure" -> request.isSecure();
            case "GET" -> request.query();
            case "POST" -> request.isPost() ? request.formData().fields() : QueryData.EMPTY;
            case "COOKIES" -> request.cookies();
            case "headers" -> request.headers();
            case "content_type" -> request.contentType();
            case "get_host" -> request.host();
            case "get_port" -> request.port();
            case "get_full_path" -> request.fullPath();
            case "build_absolute_uri" -> request.absoluteUri();
            default -> {
                Object value = request.attribute(name);
                yield value == null ? Variable.MISSING : value;
            }
        };
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
