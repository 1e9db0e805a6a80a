package dev.musette.forms;

import dev.musette.http.FormData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of which several can be chosen.
public final class SelectMultiple extends Select {
    private SelectMultiple(HtmlAttributes attrs, Iterable<Choice> choices) {
        super(attrs, choices);
    }

    public static SelectMultiple create() {
        return new SelectMultiple(HtmlAttributes.NONE, List.of());
    }

    @Override
    public SelectMultiple attrs(HtmlAttributes attrs) {
        return new SelectMultiple(attrs, choices());
    }

    @Override
    public SelectMultiple choices(Iterable<Choice> choices) {
        return new SelectMultiple(attrs(), choices);
    }

    @Override
    protected boolean isMultiple() {
        return true;
    }

    /// Never: a browser sends nothing where nothing is chosen.
    @Override
    public boolean isOmitted(FormData data, String name) {
        return false;
    }

    @Override
    public WidgetView view(String name, @Nullable Object value, HtmlAttributes attrs, boolean required) {
        return super.view(name, value, attrs.with("multiple", true), required);
    }
}
