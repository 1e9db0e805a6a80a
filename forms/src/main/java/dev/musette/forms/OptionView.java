package dev.musette.forms;

import org.jspecify.annotations.Nullable;

/// The `widget` of an option's template: besides the usual parts `widget.label`, `widget.selected`,
/// `widget.index` and `widget.wrap_label`.
final class OptionView extends WidgetView {
    private final ChoiceWidget.OptionStyle style;
    private final Object label;
    private final boolean selected;
    private final String index;

    private OptionView(
            ChoiceWidget widget,
            WidgetView whole,
            Choice.Option option,
            HtmlAttributes attrs,
            boolean selected,
            String index) {
        super(widget, whole.name(), ChoiceWidget.text(option.value()), attrs, whole.isRequired());
        this.style = widget.style();
        this.label = option.label();
        this.selected = selected;
        this.index = index;
    }

    static OptionView of(ChoiceWidget widget, WidgetView whole, Choice.Option option, boolean selected, String index) {
        ChoiceWidget.OptionStyle style = widget.style();
        HtmlAttributes attrs = HtmlAttributes.NONE;
        if (style.inherits()) {
            attrs = whole.attrs();
            String id = attrs.text("id");
            attrs = id.isEmpty() ? attrs : attrs.with("id", id + "_" + index);
        }
        attrs = selected ? attrs.with(style.mark(), true) : attrs;
        return new OptionView(widget, whole, option, attrs, selected, index);
    }

    @Override
    String templateName() {
        return style.template();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "label", "choice_label" -> label;
            case "selected" -> selected;
            case "index" -> index;
            case "type" -> style.type();
            case "wrap_label" -> true;
            default -> super.attribute(name);
        };
    }
}
