package dev.musette.web;

import dev.musette.forms.models.ModelForm;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.models.BaseModel;
import dev.musette.models.ModelMeta;
import dev.musette.urls.ResolverMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [CreateView] and [UpdateView] have in common: a form of a model that saves its instance when it
/// is good.
///
/// @param <M> the model
/// @param <F> the form
public abstract class ModelFormView<M extends BaseModel, F extends ModelForm<M>> extends View {
    private final ModelMeta<M, ?> model;

    ModelFormView(ModelMeta<M, ?> model) {
        this.model = model;
    }

    /// The row that is changed, null for a new one.
    abstract @Nullable M row(Request request, ResolverMatch match);

    /// Makes the form for this request.
    ///
    /// @param object the row that is changed, null for a new one
    protected abstract F form(Request request, ResolverMatch match, @Nullable M object);

    /// Saves the instance and goes to its page. Override it for values that are not the user's to choose:
    ///
    /// ```java
    /// @Override protected Response formValid(Request request, ResolverMatch match, PostForm form)
    ///         throws Exception {
    ///     form.instance().author.set(author(request));
    ///     return super.formValid(request, match, form);
    /// }
    /// ```
    protected Response formValid(Request request, ResolverMatch match, F form) throws Exception {
        M saved = form.save();
        return Response.redirect(successUrl(request, match, saved));
    }

    /// Where to go after saving: the page of the row, if the model is an [AbsoluteUrl].
    ///
    /// @throws WebException if it is not
    protected String successUrl(Request request, ResolverMatch match, M saved) {
        if (saved instanceof AbsoluteUrl row) {
            return row.getAbsoluteUrl();
        }
        throw new WebException(
                "%s saved a %s and knows no page to go to. Override successUrl, or let %s implement AbsoluteUrl."
                        .formatted(getClass().getName(), model.label(), model.name()));
    }

    /// Answers a form in which something is wrong: shows it again.
    protected Response formInvalid(Request request, ResolverMatch match, F form, @Nullable M object) throws Exception {
        return Pages.render(request, templateNames(), contextData(request, match, form, object));
    }

    /// The templates, of which the first that exists is rendered.
    protected List<String> templateNames() {
        return ModelNames.templates(model, "_form", getClass());
    }

    /// The variables of the template. Add to them.
    protected Map<String, @Nullable Object> contextData(
            Request request, ResolverMatch match, F form, @Nullable M object) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(match.kwargs());
        data.put("view", this);
        data.put("form", form);
        data.put("object", object);
        if (object != null) {
            data.put(ModelNames.variable(model), object);
        }
        return data;
    }

    @Override
    protected Response get(Request request, ResolverMatch match) throws Exception {
        M object = row(request, match);
        F form = form(request, match, object);
        return Pages.render(request, templateNames(), contextData(request, match, form, object));
    }

    @Override
    protected Response post(Request request, ResolverMatch match) throws Exception {
        M object = row(request, match);
        F form = form(request, match, object);
        return form.isValid() ? formValid(request, match, form) : formInvalid(request, match, form, object);
    }
}
