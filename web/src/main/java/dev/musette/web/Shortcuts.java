package dev.musette.web;

import dev.musette.http.Http404;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.models.BaseModel;
import dev.musette.models.Condition;
import dev.musette.models.Manager;
import dev.musette.models.Path;
import dev.musette.models.QuerySet;
import dev.musette.urls.NoReverseMatch;
import dev.musette.urls.Reversal;
import dev.musette.urls.UrlResolver;
import dev.musette.urls.View0;
import dev.musette.urls.View1;
import dev.musette.urls.View2;
import dev.musette.urls.View3;
import dev.musette.urls.View4;
import dev.musette.urls.View5;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What most views end with; import its methods statically.
public final class Shortcuts {
    private Shortcuts() {}

    /// Renders a template without variables of the view's own.
    public static Response render(Request request, String template) {
        return Pages.render(request, template, Map.of());
    }

    /// Renders a template with variables, beside those of the context processors.
    ///
    /// @param template its name, `blog/post_detail.html`
    /// @throws dev.musette.template.TemplateException if it does not exist or fails
    public static Response render(Request request, String template, Map<String, ?> variables) {
        return Pages.render(request, template, variables);
    }

    /// Renders the first of the templates that exists, with variables.
    ///
    /// @throws dev.musette.template.TemplateException if none exists or it fails
    public static Response render(Request request, List<String> templates, Map<String, ?> variables) {
        return Pages.render(request, templates, variables);
    }

    /// Renders a template while it is sent, in constant memory, with the variables that [#render] would give it: for
    /// pages of many rows. Give the rows as a supplier of a stream, which `{% for %}` opens and closes:
    ///
    /// ```java
    /// return renderStream(request, "blog/archive.html", Map.of("posts", (Supplier<?>) BlogPost.objects::stream));
    /// ```
    ///
    /// The page begins when the response does, behind all middleware. Its length is not known, so that there is
    /// no `Content-Length`; middleware that reads the body finds a stream. What fails within it finds no error
    /// page any more: the connection ends, the browser has half a page, and the log says why. A form in it needs
    /// `ensureCsrfCookie()` around its view, since it is too late for a cookie.
    ///
    /// @param template its name, `blog/archive.html`
    /// @throws dev.musette.template.TemplateException if it does not exist or cannot be compiled
    public static Response renderStream(Request request, String template, Map<String, ?> variables) {
        return Pages.stream(request, template, variables);
    }

    /// Renders a template to text, with these variables alone: for a mail, a task, a part of a page.
    ///
    /// @throws dev.musette.template.TemplateException if it does not exist or fails
    public static String renderToString(String template, Map<String, ? extends @Nullable Object> variables) {
        return Pages.template(template).render(variables);
    }

    /// Renders a template to text, with variables beside those of the context processors.
    ///
    /// @throws dev.musette.template.TemplateException if it does not exist or fails
    public static String renderToString(
            Request request, String template, Map<String, ? extends @Nullable Object> variables) {
        return Pages.template(template).render(Pages.variables(request, variables));
    }

    /// Redirects to a URL, or to the route of this name: `redirect("/post/5/")`, `redirect("post_detail", 5)`. A
    /// text with a slash or a dot that is no route's name is a URL.
    ///
    /// @throws NoReverseMatch if no route has the name or takes the values
    public static Response redirect(String to, @Nullable Object... values) {
        if (to.startsWith("./") || to.startsWith("../") || to.startsWith("/")) {
            return Response.redirect(to);
        }
        try {
            return Response.redirect(UrlResolver.current().reverse(Reversal.of(to, values)));
        } catch (NoReverseMatch noRoute) {
            if (to.indexOf('/') < 0 && to.indexOf('.') < 0) {
                throw noRoute;
            }
            return Response.redirect(to);
        }
    }

    /// Redirects to a route by its name; the values by name.
    ///
    /// @throws NoReverseMatch if no route has the name or takes the values
    public static Response redirect(String name, Map<String, ?> values) {
        return redirect(Reversal.of(name, values));
    }

    /// Redirects to a URL with a query string or a fragment.
    ///
    /// @throws NoReverseMatch if no route has the name or takes the values
    public static Response redirect(Reversal reversal) {
        return Response.redirect(UrlResolver.current().reverse(reversal));
    }

    /// Redirects to a class-based view.
    ///
    /// @throws NoReverseMatch if no route leads to it or takes the values
    public static Response redirect(Class<?> view, @Nullable Object... values) {
        return redirect(Reversal.of(view, values));
    }

    /// Redirects to a view: `redirect(Views::postDetail, post.id)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static Response redirect(View0 view) {
        return redirect(Reversal.of(view));
    }

    /// Redirects to a view: `redirect(Views::postDetail, post.id)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <A extends @Nullable Object> Response redirect(View1<A> view, A a) {
        return redirect(Reversal.of(view, a));
    }

    /// Redirects to a view: `redirect(Views::postDetail, post.id)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <A extends @Nullable Object, B extends @Nullable Object> Response redirect(
            View2<A, B> view, A a, B b) {
        return redirect(Reversal.of(view, a, b));
    }

    /// Redirects to a view: `redirect(Views::postDetail, post.id)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Response redirect(View3<A, B, C> view, A a, B b, C c) {
        return redirect(Reversal.of(view, a, b, c));
    }

    /// Redirects to a view: `redirect(Views::postDetail, post.id)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Response redirect(View4<A, B, C, D> view, A a, B b, C c, D d) {
        return redirect(Reversal.of(view, a, b, c, d));
    }

    /// Redirects to a view: `redirect(Views::postDetail, post.id)`.
    ///
    /// @throws NoReverseMatch if no route of the view takes these values
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            Response redirect(View5<A, B, C, D, E> view, A a, B b, C c, D d, E e) {
        return redirect(Reversal.of(view, a, b, c, d, e));
    }

    /// Returns a token for a form or a script that Java code writes; templates have `{% csrf_token %}`. The response
    /// sets the cookie that belongs to it.
    public static String csrfToken(Request request) {
        return Csrf.token(request);
    }

    /// Returns the row with this key: `getObjectOr404(BlogPost.objects, id)`.
    ///
    /// @throws Http404 if there is none
    public static <M extends BaseModel, P extends Path> M getObjectOr404(Manager<M, P> objects, Object key) {
        return getObjectOr404(objects.all(), key);
    }

    /// Returns the one row that fits: `getObjectOr404(BlogPost.objects, p -> p.slug.eq(slug))`.
    ///
    /// @throws Http404 if there is none
    /// @throws dev.musette.models.MultipleObjectsReturned if there are several
    public static <M extends BaseModel, P extends Path> M getObjectOr404(
            Manager<M, P> objects, Function<P, Condition> condition) {
        return getObjectOr404(objects.all(), condition);
    }

    /// Returns the row with this key, if the query set has it.
    ///
    /// @throws Http404 if it has not
    public static <M extends BaseModel, P extends Path> M getObjectOr404(QuerySet<M, P> objects, Object key) {
        return found(objects, objects.getOrNull(key));
    }

    /// Returns the one row of the query set that fits.
    ///
    /// @throws Http404 if there is none
    /// @throws dev.musette.models.MultipleObjectsReturned if there are several
    public static <M extends BaseModel, P extends Path> M getObjectOr404(
            QuerySet<M, P> objects, Function<P, Condition> condition) {
        return getObjectOr404(objects.filter(condition));
    }

    /// Returns the one row of the query set.
    ///
    /// @throws Http404 if it has none
    /// @throws dev.musette.models.MultipleObjectsReturned if it has several
    public static <M extends BaseModel, P extends Path> M getObjectOr404(QuerySet<M, P> objects) {
        return found(objects, objects.getOrNull());
    }

    private static <M extends BaseModel> M found(QuerySet<M, ?> objects, @Nullable M row) {
        if (row == null) {
            throw none(objects);
        }
        return row;
    }

    /// Returns the rows that fit.
    ///
    /// @throws Http404 if there are none
    public static <M extends BaseModel, P extends Path> List<M> getListOr404(
            Manager<M, P> objects, Function<P, Condition> condition) {
        return getListOr404(objects.filter(condition));
    }

    /// Returns the rows of the query set.
    ///
    /// @throws Http404 if it has none
    public static <M extends BaseModel, P extends Path> List<M> getListOr404(QuerySet<M, P> objects) {
        List<M> rows = objects.toList();
        if (rows.isEmpty()) {
            throw none(objects);
        }
        return rows;
    }

    private static Http404 none(QuerySet<?, ?> objects) {
        return new Http404("No %s fits.".formatted(objects.meta().verboseName()));
    }
}
