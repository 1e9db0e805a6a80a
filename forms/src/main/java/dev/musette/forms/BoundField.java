package dev.musette.forms;

import dev.musette.base.SafeText;
import dev.musette.base.validation.ValidationError;
import dev.musette.http.FormData;
import dev.musette.template.Attributes;
import dev.musette.template.Context;
import dev.musette.template.Output;
import dev.musette.template.Renderable;
import dev.musette.template.Variable;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A field in a form, with the form's data: what `{{ form.title }}` is. Templates write it as its
/// widget, and read `label_tag`, `errors`, `help_text`, `id_for_label`, `value`, `html_name`,
/// `css_classes`, `as_hidden`, `as_field_group` and the like of it; `{% for radio in form.colour %}`
/// walks over the single controls.
///
/// @param <T> the Java value
public final class BoundField<T extends @Nullable Object> implements Attributes, Renderable, Iterable<WidgetView> {
    private final Form form;
    private final FormField<T> field;
    private final String name;
    private final String htmlName;
    private @Nullable Object data;
    private boolean dataRead;
    private @Nullable Object initial;
    private boolean initialRead;

    BoundField(Form form, String name, FormField<T> field) {
        this.form = form;
        this.field = field;
        this.name = name;
        this.htmlName = form.prefixed(name);
    }

    /// The field.
    public FormField<T> field() {
        return field;
    }

    /// The form.
    public Form form() {
        return form;
    }

    /// The field's name in the form.
    public String name() {
        return name;
    }

    /// The name that its value is sent under: with the form's prefix.
    public String htmlName() {
        return htmlName;
    }

    /// The name that its initial value is sent under.
    public String htmlInitialName() {
        return "initial-" + htmlName;
    }

    /// The Java value of what was sent. The form is looked at if nobody has asked it yet.
    ///
    /// @throws IllegalStateException if there is none: nothing was sent, or something is wrong with it
    @SuppressWarnings("NullAway") // the value is null only where T may be
    public T cleaned() {
        Map<String, @Nullable Object> values = form.cleaned();
        if (!values.containsKey(name)) {
            throw new IllegalStateException("The field '%s' of %s has no cleaned value: %s"
                    .formatted(
                            name,
                            form.getClass().getSimpleName(),
                            form.isBound()
                                    ? "it has errors. Ask isValid() first."
                                    : "the form is not bound to data. Ask isValid() first."));
        }
        @SuppressWarnings("unchecked") // the value that this very field made
        T value = (T) values.get(name);
        return value;
    }

    /// The Java value of what was sent, or null if there is none.
    public @Nullable T cleanedOrNull() {
        @SuppressWarnings("unchecked") // as above
        T value = (T) form.cleaned().get(name);
        return value;
    }

    /// The raw value that was sent, as the widget reads it: text, a list, a file, true or false; null
    /// for none.
    public @Nullable Object data() {
        if (!dataRead) {
            dataRead = true;
            data = field.widget().valueFrom(form.data(), htmlName);
        }
        return data;
    }

    /// The value that the form began with, or null.
    public @Nullable Object initial() {
        if (!initialRead) {
            initialRead = true;
            initial = readInitial();
        }
        return initial;
    }

    private @Nullable Object readInitial() {
        Object value = form.initial(name, field);
        if (value instanceof Supplier<?> supplier) {
            value = supplier.get();
        }
        return field.widget().supportsFractions() ? value : Times.wholeSeconds(value);
    }

    /// The value that the widget shows: what was sent, else the initial one.
    public @Nullable Object value() {
        Object value = initial();
        if (form.isBound()) {
            value = field.boundData(data(), value);
        }
        return field.prepareValue(value);
    }

    /// What is wrong with it; empty where nothing is.
    public ErrorList errors() {
        ErrorList errors = form.errors().get(name);
        return errors == null ? new ErrorList(List.of(), "errorlist", autoId()) : errors;
    }

    /// What people read: the field's label, else its name with spaces and a capital.
    public CharSequence label() {
        CharSequence label = field.options().label();
        if (label != null) {
            return label;
        }
        return name.isEmpty()
                ? ""
                : Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
    }

    /// The HTML beside it.
    public CharSequence helpText() {
        return field.options().helpText();
    }

    /// Whether people don't see it.
    public boolean isHidden() {
        return field.widget().isHidden();
    }

    /// The id that its widget has unless the widget names one; empty for none.
    public String autoId() {
        String pattern = form.options().autoId();
        if (pattern == null || pattern.isEmpty()) {
            return "";
        }
        return pattern.contains("%s") ? pattern.replace("%s", htmlName) : htmlName;
    }

    /// The id that a label points at; empty for none.
    public String idForLabel() {
        String id = id();
        return id.isEmpty() ? "" : field.widget().idForLabel(id);
    }

    private String id() {
        String own = field.widget().attrs().text("id");
        return own.isEmpty() ? autoId() : own;
    }

    /// Whether what was sent differs from what the form began with.
    public boolean hasChanged() {
        Object before = initial();
        if (field.options().showHiddenInitial()) {
            Object kept = field.hiddenWidget().valueFrom(form.data(), htmlInitialName());
            try {
                before = field.toValue(kept);
            } catch (ValidationError _) {
                return true;
            }
        }
        return field.hasChanged(before, data());
    }

    /// The classes of its row: the form's for errors and required fields.
    public String cssClasses() {
        return cssClasses("");
    }

    /// The classes of its row, with more of them, separated by spaces.
    public String cssClasses(String more) {
        String error = form.options().errorCssClass();
        String required = form.options().requiredCssClass();
        if (more.isEmpty() && error == null && required == null) {
            return "";
        }
        Set<String> classes = new LinkedHashSet<>();
        if (!more.isBlank()) {
            classes.addAll(List.of(more.strip().split("\\s+", -1)));
        }
        if (error != null && !errors().isEmpty()) {
            classes.add(error);
        }
        if (required != null && field.options().required()) {
            classes.add(required);
        }
        return String.join(" ", classes);
    }

    /// The ids of its help text and its errors, for a widget or fieldset; empty for none.
    String describedBy() {
        String autoId = autoId();
        if (autoId.isEmpty()
                || isHidden()
                || !field.widget().attrs().text("aria-describedby").isEmpty()) {
            return "";
        }
        String help = helpText().isEmpty() ? "" : autoId + "_helptext";
        String error = errors().isEmpty() ? "" : autoId + "_error";
        return help.isEmpty() || error.isEmpty() ? help + error : help + " " + error;
    }

    private HtmlAttributes attrs(HtmlAttributes attrs, Widget widget) {
        HtmlAttributes all = attrs;
        if (isRequiredIn(widget) && !isPartlyRequired(widget)) {
            all = all.with("required", true);
        }
        if (field.options().disabled()) {
            all = all.with("disabled", true);
        }
        if (!isHidden() && all.text("aria-invalid").isEmpty() && !errors().isEmpty()) {
            all = all.with("aria-invalid", "true");
        }
        String describedBy = widget.usesFieldset() ? "" : describedBy();
        if (!describedBy.isEmpty() && all.text("aria-describedby").isEmpty()) {
            all = all.with("aria-describedby", describedBy);
        }
        return all;
    }

    private boolean isRequiredIn(Widget widget) {
        return field.options().required() && form.options().useRequiredAttribute() && widget.allowsRequired(initial());
    }

    private boolean isPartlyRequired(Widget widget) {
        return widget instanceof MultiWidget && field instanceof MultiValueField<?, ?> parts && !parts.requiresAll();
    }

    private WidgetView view(Widget widget, HtmlAttributes attrs) {
        HtmlAttributes all = attrs(attrs, widget);
        String autoId = autoId();
        if (!autoId.isEmpty() && !widget.attrs().containsKey("id") && !all.containsKey("id")) {
            all = all.with("id", autoId);
        }
        if (isPartlyRequired(widget)
                && isRequiredIn(widget)
                && widget instanceof MultiWidget several
                && field instanceof MultiValueField<?, ?> parts) {
            List<Boolean> required = parts.fields().stream()
                    .map(part -> part.options().required())
                    .toList();
            return several.view(htmlName, value(), all, true, required);
        }
        return widget.view(htmlName, value(), all, field.options().required());
    }

    /// Its widget, to be written.
    public WidgetView asWidget() {
        return asWidget(Map.of());
    }

    /// Its widget with more attributes, to be written.
    public WidgetView asWidget(Map<String, ? extends @Nullable Object> attrs) {
        return view(field.widget(), HtmlAttributes.of(attrs));
    }

    /// Another widget in place of its own, to be written.
    public WidgetView asWidget(Widget widget, Map<String, ? extends @Nullable Object> attrs) {
        return view(widget, HtmlAttributes.of(attrs));
    }

    /// Its value where people don't see it, to be written.
    public WidgetView asHidden() {
        return asHidden(Map.of());
    }

    /// Its value where people don't see it, with more attributes, to be written.
    public WidgetView asHidden(Map<String, ? extends @Nullable Object> attrs) {
        return view(field.hiddenWidget(), HtmlAttributes.of(attrs));
    }

    private WidgetView hiddenInitial() {
        Widget widget = field.hiddenWidget();
        FormData sent = form.data();
        boolean kept = sent.fields().containsKey(htmlInitialName());
        HtmlAttributes attrs = attrs(HtmlAttributes.NONE, widget);
        attrs = autoId().isEmpty() ? attrs : attrs.with("id", "initial-" + autoId());
        Object value = kept ? widget.valueFrom(sent, htmlInitialName()) : value();
        return widget.view(htmlInitialName(), value, attrs, field.options().required());
    }

    /// Label, help text, errors and widget together, to be written.
    public Renderable asFieldGroup() {
        return new Part("django/forms/field.html", Map.of("field", this));
    }

    /// Its label, to be written.
    public Renderable labelTag() {
        return labelTag(label(), null, "label", Map.of());
    }

    /// Its label as the legend of a fieldset, to be written.
    public Renderable legendTag() {
        return labelTag(label(), null, "legend", Map.of());
    }

    /// Its label, to be written.
    ///
    /// @param contents text, or HTML that is marked as safe
    /// @param suffix what follows it, null for the field's or the form's
    /// @param tag the element
    /// @param more attributes of the element
    public Renderable labelTag(
            CharSequence contents, @Nullable String suffix, String tag, Map<String, ? extends @Nullable Object> more) {
        HtmlAttributes attrs = HtmlAttributes.of(more);
        String id = id();
        if (!id.isEmpty()) {
            String target = field.widget().idForLabel(id);
            attrs = target.isEmpty() ? attrs : attrs.with("for", target);
            String css = form.options().requiredCssClass();
            if (css != null && field.options().required()) {
                String own = attrs.text("class");
                attrs = attrs.with("class", own.isEmpty() ? css : own + " " + css);
            }
        }
        return new Part(
                "django/forms/label.html",
                Map.of(
                        "field",
                        this,
                        "label",
                        withSuffix(contents, suffix),
                        "attrs",
                        attrs,
                        "use_tag",
                        !id.isEmpty(),
                        "tag",
                        tag));
    }

    private CharSequence withSuffix(CharSequence contents, @Nullable String suffix) {
        String own = suffix == null ? field.options().labelSuffix() : suffix;
        String end = own == null ? form.options().labelSuffix() : own;
        if (end.isEmpty() || contents.isEmpty() || ":?.!".indexOf(contents.charAt(contents.length() - 1)) >= 0) {
            return contents;
        }
        return contents instanceof SafeText safe
                ? SafeText.of(safe.text() + SafeText.escape(end).text())
                : contents + end;
    }

    /// The single controls: for most widgets itself, for radio buttons each of them.
    public List<WidgetView> subwidgets() {
        Widget widget = field.widget();
        String id = id();
        HtmlAttributes attrs = id.isEmpty() ? HtmlAttributes.NONE : HtmlAttributes.of("id", id);
        return widget.subwidgets(widget.view(
                htmlName, value(), attrs(attrs, widget), field.options().required()));
    }

    @Override
    public Iterator<WidgetView> iterator() {
        return subwidgets().iterator();
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "name" -> name;
            case "html_name" -> htmlName;
            case "html_initial_name" -> htmlInitialName();
            case "label" -> label();
            case "label_tag" -> labelTag();
            case "legend_tag" -> legendTag();
            case "help_text" -> helpText();
            case "errors" -> errors();
            case "value" -> value();
            case "initial" -> initial();
            case "data" -> data();
            case "auto_id" -> autoId();
            case "id_for_label" -> idForLabel();
            case "is_hidden" -> isHidden();
            case "css_classes" -> cssClasses();
            case "use_fieldset" -> field.widget().usesFieldset();
            case "widget_type" -> field.widget().typeName();
            case "aria_describedby" -> describedBy();
            case "as_widget" -> asWidget();
            case "as_hidden" -> asHidden();
            case "as_text" -> asWidget(TextInput.create(), Map.of());
            case "as_textarea" -> asWidget(Textarea.create(), Map.of());
            case "as_field_group" -> asFieldGroup();
            case "subwidgets" -> subwidgets();
            case "field" -> field;
            case "form" -> form;
            default -> Variable.MISSING;
        };
    }

    @Override
    public void render(Context context, Output output) {
        asWidget().render(context, output);
        if (field.options().showHiddenInitial()) {
            hiddenInitial().render(context, output);
        }
    }

    /// The HTML of its widget.
    @Override
    public String toString() {
        String html = asWidget().toString();
        return field.options().showHiddenInitial() ? html + hiddenInitial() : html;
    }
}
