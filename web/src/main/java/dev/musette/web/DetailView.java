package dev.musette.web;

import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.models.BaseModel;
import dev.musette.models.Manager;
import dev.musette.models.QuerySet;
import dev.musette.urls.ResolverMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A view that shows one row in a template: that of the route's `pk`, else of its `slug`.
///
/// ```java
/// public final class PostDetail extends DetailView<BlogPost> {
///     public PostDetail() { super(BlogPost.objects); }
/// }
/// path("post/<int:pk>/", new PostDetail()).name("post_detail")
/// ```
///
/// The template is `blog/blogpost_detail.html`, or `blog/post_detail.html` after the view. It sees `object`, the
/// same as `blogpost`, and `view`.
///
/// @param <M> the model
public class DetailView<M extends BaseModel> extends View {
    private final QuerySet<M, ?> rows;

    /// @param rows among which the row is looked for
    public DetailView(QuerySet<M, ?> rows) {
        this.rows = rows;
    }

    /// Looks among all rows.
    public DetailView(Manager<M, ?> objects) {
        this(objects.all());
    }

    /// The rows for this request; override it for rows that depend on it.
    protected QuerySet<M, ?> querySet(Request request, ResolverMatch match) {
        return rows.all();
    }

    /// The route's value that is the key.
    protected String pkUrlKwarg() {
        return "pk";
    }

    /// The route's value that is the slug.
    protected String slugUrlKwarg() {
        return "slug";
    }

    /// The field that holds the slug.
    protected String slugField() {
        return "slug";
    }

    /// The row.
    ///
    /// @throws Http404 if there is none
    /// @throws WebException if the route gives neither key nor slug
    protected M object(Request request, ResolverMatch match) {
        return SingleObject.of(
                querySet(request, match), match, pkUrlKwarg(), slugUrlKwarg(), slugField(), getClass());
    }

    /// The templates, of which the first that exists is rendered.
    protected List<String> templateNames() {
        return ModelNames.templates(rows.meta(), "_detail", getClass());
    }

    /// The variables of the template. Add to them.
    protected Map<String, @Nullable Object> contextData(Request request, ResolverMatch match, M object) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(match.kwargs());
        data.put("view", this);
        data.put("object", object);
        data.put(ModelNames.variable(rows.meta()), object);
        return data;
    }

    @Override
    protected Response get(Request request, ResolverMatch match) throws Exception {
        return Pages.render(request, templateNames(), contextData(request, match, object(request, match)));
    }
}
