package dev.musette.web;

import dev.musette.forms.models.ModelForm;
import dev.musette.http.FormData;
import dev.musette.http.Request;
import dev.musette.models.BaseModel;
import dev.musette.models.ModelMeta;
import dev.musette.urls.ResolverMatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A view that makes a row with a form.
///
/// ```java
/// public final class PostCreate extends CreateView<BlogPost, PostForm> {
///     public PostCreate() { super(BlogPost_.META, PostForm::new); }
/// }
/// ```
///
/// The template is `blog/blogpost_form.html`, or `blog/post_create.html` after the view. It sees
/// `form`, `object`, which is None, and `view`. After saving it goes to the row's page, see
/// [#successUrl].
///
/// @param <M> the model
/// @param <F> the form
public class CreateView<M extends BaseModel, F extends ModelForm<M>> extends ModelFormView<M, F> {
    private final Function<? super FormData, ? extends F> forms;

    /// @param forms makes the form of what was sent
    public CreateView(ModelMeta<M, ?> model, Function<? super FormData, ? extends F> forms) {
        super(model);
        this.forms = forms;
    }

    @Override
    final @Nullable M row(Request request, ResolverMatch match) {
        return null;
    }

    @Override
    protected F form(Request request, ResolverMatch match, @Nullable M object) {
        return forms.apply(request.formData());
    }
}
