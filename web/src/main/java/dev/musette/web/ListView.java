package dev.musette.web;

import dev.musette.http.Http404;
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

/// A view that shows rows in a template, page by page if wanted.
///
/// ```java
/// public final class PostList extends ListView<BlogPost> {
///     public PostList() { super(BlogPost.objects.orderBy(p -> p.publishedDate.desc())); }
///     @Override protected int paginateBy() { return 10; }
/// }
/// ```
///
/// The template is `blog/blogpost_list.html`, or `blog/post_list.html` after the view. It sees `object_list`, the
/// same as `blogpost_list`, `paginator`, `page_obj`, `is_paginated` and `view`. The page is that of the route's or
/// the query string's `page`, a number or `last`; one that there is not is a 404.
///
/// @param <M> the model
public class ListView<M extends BaseModel> extends View {
    private final QuerySet<M, ?> rows;

    /// @param rows what is shown; asked anew for each request
    public ListView(QuerySet<M, ?> rows) {
        this.rows = rows;
    }

    /// Shows all rows.
    public ListView(Manager<M, ?> objects) {
        this(objects.all());
    }

    /// The rows for this request; override it for rows that depend on it.
    protected QuerySet<M, ?> querySet(Request request, ResolverMatch match) {
        return rows.all();
    }

    /// How many rows a page shows; 0 for all on one.
    protected int paginateBy() {
        return 0;
    }

    /// How few rows the last page may have before they join the page before it.
    protected int paginateOrphans() {
        return 0;
    }

    /// Whether there may be no rows at all; else that is a 404.
    protected boolean allowEmpty() {
        return true;
    }

    /// The field of the route or the query string that holds the page.
    protected String pageKwarg() {
        return "page";
    }

    /// The templates, of which the first that exists is rendered.
    protected List<String> templateNames() {
        return ModelNames.templates(rows.meta(), "_list", getClass());
    }

    /// The variables of the template. Add to them.
    protected Map<String, @Nullable Object> contextData(Request request, ResolverMatch match) {
        QuerySet<M, ?> all = querySet(request, match);
        Map<String, @Nullable Object> data = new LinkedHashMap<>(match.kwargs());
        data.put("view", this);
        Object shown;
        if (paginateBy() > 0) {
            Paginator<M> paginator =
                    Paginator.of(all, paginateBy()).orphans(paginateOrphans()).allowEmptyFirstPage(allowEmpty());
            Page<M> page = page(paginator, request, match);
            data.put("paginator", paginator);
            data.put("page_obj", page);
            data.put("is_paginated", page.hasOtherPages());
            shown = page.objectList();
        } else {
            List<M> list = all.toList();
            if (list.isEmpty() && !allowEmpty()) {
                throw new Http404("There is no %s.".formatted(rows.meta().verboseName()));
            }
            data.put("paginator", null);
            data.put("page_obj", null);
            data.put("is_paginated", false);
            shown = list;
        }
        data.put("object_list", shown);
        data.put(ModelNames.variable(rows.meta()) + "_list", shown);
        return data;
    }

    private Page<M> page(Paginator<M> paginator, Request request, ResolverMatch match) {
        Object asked = match.kwargs().get(pageKwarg());
        if (asked == null) {
            asked = request.query().get(pageKwarg());
        }
        try {
            return paginator.page(asked == null ? 1 : "last".equals(asked) ? paginator.numPages() : asked);
        } catch (InvalidPage invalid) {
            throw new Http404("Invalid page: " + invalid.getMessage());
        }
    }

    @Override
    protected Response get(Request request, ResolverMatch match) throws Exception {
        return Pages.render(request, templateNames(), contextData(request, match));
    }
}
