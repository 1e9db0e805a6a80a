package dev.musette.forms;

import org.jspecify.annotations.Nullable;

/// An `input` element.
public abstract class Input extends Widget {
    private final String type;

    /// @param type its `type`, `text`, which the attributes may name otherwise
    protected Input(String type, HtmlAttributes attrs) {
        super(attrs.without("type"));
        this.type = attrs.containsKey("type") ? attrs.text("type") : type;
    }

    /// The `type` of the element.
    public final String type() {
        return type;
    }

    @Override
    protected @Nullable Object attribute(WidgetView view, String name) {
        return name.equals("type") ? type : super.attribute(view, name);
    }
}
