package dev.musette.forms;

import dev.musette.http.FormData;
import dev.musette.template.PythonText;
import dev.musette.template.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a field is shown, and how its raw value is read from what was sent. Immutable; threads and forms
/// share it.
///
/// A widget of one's own names a template, which sees it as `widget` (see [WidgetView]):
///
/// ```java
/// public final class StarsInput extends Widget {
///     public StarsInput(HtmlAttributes attrs) { super(attrs); }
///     @Override public String templateName() { return "blog/stars.html"; }
///     @Override public StarsInput attrs(HtmlAttributes attrs) { return new StarsInput(attrs); }
/// }
/// ```
public abstract class Widget {
    private final HtmlAttributes attrs;

    protected Widget(HtmlAttributes attrs) {
        this.attrs = attrs;
    }

    /// The attributes that every rendering has.
    public final HtmlAttributes attrs() {
        return attrs;
    }

    /// This widget with these attributes in place of its own.
    public abstract Widget attrs(HtmlAttributes attrs);

    /// This widget with one attribute more, or another value of it; see [HtmlAttributes].
    public Widget attr(String name, @Nullable Object value) {
        return attrs(attrs.with(name, value));
    }

    /// The template, `django/forms/widgets/text.html`.
    public abstract String templateName();

    /// Whether people don't see it.
    public boolean isHidden() {
        return false;
    }

    /// Whether the form must be sent as `multipart/form-data`.
    public boolean needsMultipart() {
        return false;
    }

    /// Whether it is several controls, which a `fieldset` with a `legend` groups.
    public boolean usesFieldset() {
        return false;
    }

    /// Whether fractions of a second survive in it.
    boolean supportsFractions() {
        return true;
    }

    /// Whether a required field may have the `required` attribute.
    ///
    /// @param initial the field's initial value
    public boolean allowsRequired(@Nullable Object initial) {
        return !isHidden();
    }

    /// Reads the raw value of a field from what was sent: text, a list, a file, true or false; null if
    /// there is none.
    public @Nullable Object valueFrom(FormData data, String name) {
        return data.get(name);
    }

    /// Whether nothing was sent for the field, so that a default may take its place.
    public boolean isOmitted(FormData data, String name) {
        return !data.fields().containsKey(name);
    }

    /// The id that a label points at, empty for none.
    ///
    /// @param id the widget's own, empty for none
    public String idForLabel(String id) {
        return id;
    }

    /// The value as the template shows it; null is no value.
    protected @Nullable Object format(@Nullable Object value) {
        return value == null || value.equals("") ? null : PythonText.str(value);
    }

    /// Makes what the template sees.
    ///
    /// @param attrs attributes of this rendering, which win over the widget's own
    /// @param required whether the field is
    public WidgetView view(String name, @Nullable Object value, HtmlAttributes attrs, boolean required) {
        return new WidgetView(this, name, format(value), this.attrs.with(attrs), required);
    }

    /// What the template reads of the widget by name besides the parts that all have;
    /// [Variable#MISSING] if it is none.
    protected @Nullable Object attribute(WidgetView view, String name) {
        return Variable.MISSING;
    }

    /// The single controls, for templates that place them one by one.
    protected List<WidgetView> subwidgets(WidgetView view) {
        return List.of(view);
    }

    /// Writes it as HTML, outside a page.
    public final String render(String name, @Nullable Object value, Map<String, ? extends @Nullable Object> attrs) {
        return view(name, value, HtmlAttributes.of(attrs), false).toString();
    }

    /// `text` for a `TextInput`.
    final String typeName() {
        String name = getClass().getSimpleName().toLowerCase(Locale.ROOT);
        for (String end : List.of("widget", "input")) {
            if (name.endsWith(end)) {
                return name.substring(0, name.length() - end.length());
            }
        }
        return name;
    }
}
