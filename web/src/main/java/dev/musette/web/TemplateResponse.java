package dev.musette.web;

import dev.musette.http.Body;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A page that is rendered after the view has returned it, so that decorators and middleware may change its template
/// and its variables ([ViewHooks#processTemplateResponse]).
///
/// ```java
/// return new TemplateResponse(request, "blog/post_detail.html", Map.of("post", post));
/// ```
public final class TemplateResponse extends Response {
    private final @Nullable Request request;
    private final Map<String, @Nullable Object> contextData;
    private final List<UnaryOperator<Response>> callbacks = new ArrayList<>();
    private List<String> templateNames;
    private boolean isRendered;

    /// A page with the variables of the context processors.
    public TemplateResponse(Request request, String templateName, Map<String, ? extends @Nullable Object> contextData) {
        this(request, List.of(templateName), contextData);
    }

    /// A page of the first of the templates that exists.
    ///
    /// @param request the request whose page it is; null for one that knows of none, and sees `contextData` alone
    public TemplateResponse(
            @Nullable Request request,
            List<String> templateNames,
            Map<String, ? extends @Nullable Object> contextData) {
        super(Body.NONE);
        this.request = request;
        this.templateNames = List.copyOf(templateNames);
        this.contextData = new LinkedHashMap<>(contextData);
        header("Content-Type", "text/html; charset=utf-8");
    }

    /// The templates of which the first that exists is rendered.
    public List<String> templateNames() {
        return templateNames;
    }

    /// Renders other templates, if it has not been rendered yet.
    public TemplateResponse templateNames(List<String> names) {
        templateNames = List.copyOf(names);
        return this;
    }

    /// The view's variables, to be changed until it is rendered.
    public Map<String, @Nullable Object> contextData() {
        return contextData;
    }

    public boolean isRendered() {
        return isRendered;
    }

    /// Calls this when the page is rendered; what it returns takes the place of the response. Where it is rendered
    /// already, this is called at once and cannot take its place.
    public TemplateResponse addPostRenderCallback(UnaryOperator<Response> callback) {
        if (isRendered) {
            var _ = callback.apply(this); // it is too late to take this one's place
        } else {
            callbacks.add(callback);
        }
        return this;
    }

    /// Renders the page, once; later changes of template and variables change nothing.
    ///
    /// @return this, or what the callbacks put in its place
    /// @throws dev.musette.template.TemplateException if no template exists or it fails
    public Response render() {
        if (isRendered) {
            return this;
        }
        Template template = Pages.template(templateNames);
        body(new Body.Bytes(
                template.renderUtf8(request == null ? contextData : Pages.variables(request, contextData))));
        Response response = this;
        for (UnaryOperator<Response> callback : callbacks) {
            response = callback.apply(response);
        }
        return response;
    }

    /// The body.
    ///
    /// @throws ContentNotRendered if there is none yet
    @Override
    public Body body() {
        requireRendered();
        return super.body();
    }

    /// Sets the body, in place of what would be rendered.
    @Override
    public TemplateResponse body(Body other) {
        isRendered = true;
        super.body(other);
        return this;
    }

    /// The body in memory.
    ///
    /// @throws ContentNotRendered if there is none yet
    @Override
    public byte[] content() throws IOException {
        requireRendered();
        return super.content();
    }

    private void requireRendered() {
        if (!isRendered) {
            throw new ContentNotRendered("The page of %s was not rendered yet: call render() before its body is read."
                    .formatted(templateNames));
        }
    }
}
