package dev.musette.web;

import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A view that renders a template with the values of its route.
///
/// ```java
/// path("about/", new TemplateView("about.html"))
/// ```
public class TemplateView extends View {
    private final String templateName;

    /// @param templateName `blog/about.html`
    public TemplateView(String templateName) {
        this.templateName = templateName;
    }

    /// The variables of the template: the values of the route, and the view as `view`. Add to them.
    protected Map<String, @Nullable Object> contextData(Request request, ResolverMatch match) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(match.kwargs());
        data.put("view", this);
        return data;
    }

    @Override
    protected Response get(Request request, ResolverMatch match) throws Exception {
        return Pages.render(request, templateName, contextData(request, match));
    }
}
