package dev.musette.forms;

import dev.musette.template.Attributes;
import dev.musette.template.Context;
import dev.musette.template.Output;
import dev.musette.template.Renderable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The `widget` of a widget's template: `widget.name`, `widget.value` (None for none), `widget.attrs`,
/// `widget.required`, `widget.is_hidden`, `widget.template_name`, and what each kind adds (`type`,
/// `optgroups`, `subwidgets`). `{{ widget }}` writes it.
public class WidgetView implements Attributes, Renderable {
    private final Widget widget;
    private final String name;
    private final @Nullable Object value;
    private final HtmlAttributes attrs;
    private final boolean required;

    /// @param value as the template shows it
    /// @param attrs all attributes of this rendering
    protected WidgetView(Widget widget, String name, @Nullable Object value, HtmlAttributes attrs, boolean required) {
        this.widget = widget;
        this.name = name;
        this.value = value;
        this.attrs = attrs;
        this.required = required;
    }

    /// The name that its value is sent under.
    public final String name() {
        return name;
    }

    /// The value as the template shows it, null for none.
    public final @Nullable Object value() {
        return value;
    }

    /// Its attributes.
    public final HtmlAttributes attrs() {
        return attrs;
    }

    /// Whether its field is required.
    public final boolean isRequired() {
        return required;
    }

    final Widget widget() {
        return widget;
    }

    String templateName() {
        return widget.templateName();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "name" -> this.name;
            case "value" -> value;
            case "attrs" -> attrs;
            case "required" -> required;
            case "is_hidden" -> widget.isHidden();
            case "template_name" -> templateName();
            case "tag" -> this;
            case "id_for_label" -> attrs.text("id");
            default -> widget.attribute(this, name);
        };
    }

    @Override
    public final void render(Context context, Output output) {
        FormTemplates.render(context, templateName(), Map.of("widget", this), output);
    }

    /// The HTML.
    @Override
    public final String toString() {
        return FormTemplates.render(templateName(), Map.of("widget", this)).strip();
    }
}
