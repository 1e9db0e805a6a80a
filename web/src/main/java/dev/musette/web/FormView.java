package dev.musette.web;

import dev.musette.forms.Form;
import dev.musette.http.FormData;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A view that shows a form, and does something with it when it is sent and good.
///
/// ```java
/// public final class ContactView extends FormView<ContactForm> {
///     public ContactView() { super("contact.html", ContactForm::new); }
///
///     @Override protected Response formValid(Request request, ResolverMatch match, ContactForm form) {
///         send(form.subject.cleaned(), form.message.cleaned());
///         return redirect(Views::thanks);
///     }
/// }
/// ```
///
/// The template sees `form` and `view`, and the values of the route. A form that is not good is shown
/// again with what is wrong.
///
/// @param <F> the form
public abstract class FormView<F extends Form> extends View {
    private final String templateName;
    private final Function<? super FormData, ? extends F> forms;

    /// @param templateName `blog/contact.html`
    /// @param forms makes the form of what was sent
    protected FormView(String templateName, Function<? super FormData, ? extends F> forms) {
        this.templateName = templateName;
        this.forms = forms;
    }

    /// Makes the form for this request; override it for one that depends on it.
    protected F form(Request request, ResolverMatch match) {
        return forms.apply(request.formData());
    }

    /// Answers a form that was sent and is good: usually by a redirect.
    protected abstract Response formValid(Request request, ResolverMatch match, F form) throws Exception;

    /// Answers a form in which something is wrong: shows it again.
    protected Response formInvalid(Request request, ResolverMatch match, F form) throws Exception {
        return Pages.render(request, templateName, contextData(request, match, form));
    }

    /// The variables of the template. Add to them.
    protected Map<String, @Nullable Object> contextData(Request request, ResolverMatch match, F form) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(match.kwargs());
        data.put("view", this);
        data.put("form", form);
        return data;
    }

    @Override
    protected Response get(Request request, ResolverMatch match) throws Exception {
        return Pages.render(request, templateName, contextData(request, match, form(request, match)));
    }

    @Override
    protected Response post(Request request, ResolverMatch match) throws Exception {
        F form = form(request, match);
        return form.isValid() ? formValid(request, match, form) : formInvalid(request, match, form);
    }
}
