package dev.musette.web;

import dev.musette.forms.models.ModelForm;
import dev.musette.http.FormData;
import dev.musette.http.Http404;
import dev.musette.http.Request;
import dev.musette.models.BaseModel;
import dev.musette.models.Manager;
import dev.musette.models.QuerySet;
import dev.musette.urls.ResolverMatch;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A view that changes a row with a form: that of the route's `pk`, else of its `slug`.
///
/// ```java
/// public final class PostUpdate extends UpdateView<BlogPost, PostForm> {
///     public PostUpdate() { super(BlogPost.objects, PostForm::new); }     // PostForm(FormData, BlogPost)
/// }
/// path("post/<int:pk>/edit/", new PostUpdate()).name("post_edit")
/// ```
///
/// The template is `blog/blogpost_form.html`, or `blog/post_update.html` after the view. It sees
/// `form`, `object`, the same as `blogpost`, and `view`. After saving it goes to the row's page, see
/// [#successUrl].
///
/// @param <M> the model
/// @param <F> the form
public class UpdateView<M extends BaseModel, F extends ModelForm<M>> extends ModelFormView<M, F> {
    private final QuerySet<M, ?> rows;
    private final BiFunction<? super FormData, ? super M, ? extends F> forms;

    /// @param rows among which the row is looked for
    /// @param forms makes the form of what was sent and the row
    public UpdateView(QuerySet<M, ?> rows, BiFunction<? super FormData, ? super M, ? extends F> forms) {
        super(rows.meta());
        this.rows = rows;
        this.forms = forms;
    }

    /// Looks among all rows.
    public UpdateView(Manager<M, ?> objects, BiFunction<? super FormData, ? super M, ? extends F> forms) {
        this(objects.all(), forms);
    }

    /// The rows for this request; override it for rows that depend on it.
    protected QuerySet<M, ?> querySet(Request request, ResolverMatch match) {
        return rows.all();
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
        return SingleObject.of(querySet(request, match), match, "pk", "slug", slugField(), getClass());
    }

    @Override
    final M row(Request request, ResolverMatch match) {
        return object(request, match);
    }

    @Override
    protected F form(Request request, ResolverMatch match, @Nullable M object) {
        return forms.apply(request.formData(), Objects.requireNonNull(object, "object"));
    }
}
