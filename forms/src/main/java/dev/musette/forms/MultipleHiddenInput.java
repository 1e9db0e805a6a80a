package dev.musette.forms;

import dev.musette.http.FormData;
import dev.musette.template.PythonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several values that people don't see.
public final class MultipleHiddenInput extends Widget {
    private MultipleHiddenInput(HtmlAttributes attrs) {
        super(attrs);
    }

    public static MultipleHiddenInput create() {
        return new MultipleHiddenInput(HtmlAttributes.NONE);
    }

    @Override
    public MultipleHiddenInput attrs(HtmlAttributes attrs) {
        return new MultipleHiddenInput(attrs);
    }

    @Override
    public boolean isHidden() {
        return true;
    }

    @Override
    public Object valueFrom(FormData data, String name) {
        return data.getAll(name);
    }

    @Override
    protected @Nullable Object format(@Nullable Object value) {
        return value instanceof List<?> ? value : value == null ? List.of() : List.of(value);
    }

    @Override
    protected @Nullable Object attribute(WidgetView view, String name) {
        return name.equals("subwidgets") ? subwidgets(view) : super.attribute(view, name);
    }

    @Override
    protected List<WidgetView> subwidgets(WidgetView view) {
        List<WidgetView> all = new ArrayList<>();
        List<?> values = view.value() instanceof List<?> list ? list : List.of();
        for (Object value : values) {
            HtmlAttributes attrs = view.attrs();
            String id = attrs.text("id");
            all.add(HiddenInput.create()
                    .view(
                            view.name(),
                            PythonText.str(value),
                            id.isEmpty() ? attrs : attrs.with("id", id + "_" + all.size()),
                            view.isRequired()));
        }
        return all;
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/multiple_hidden.html";
    }
}
