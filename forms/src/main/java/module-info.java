/// Forms: fields that clean what people send, widgets that show them, and HTML from templates that a
/// site may replace.
///
/// ```java
/// public final class ContactForm extends Form {
///     public final BoundField<String> subject = field("subject", CharField.create().maxLength(100));
///     public final BoundField<String> message = field("message",
/// CharField.create().widget(Textarea.create()));
///
///     public ContactForm(FormData data) { super(data); }
/// }
///
/// ContactForm form = new ContactForm(request.formData());       // unbound for a GET
/// if (form.isValid()) {
///     send(form.subject.cleaned(), form.message.cleaned());
/// }
/// render(request, "contact.html", Map.of("form", form));         // {{ form.as_p }}
/// ```
module dev.musette.forms {
    requires transitive dev.musette.base;
    requires transitive dev.musette.http;
    requires transitive dev.musette.models;
    requires transitive dev.musette.template;
    requires java.desktop;
    requires tools.jackson.databind;

    exports dev.musette.forms;
    exports dev.musette.forms.models;
}
