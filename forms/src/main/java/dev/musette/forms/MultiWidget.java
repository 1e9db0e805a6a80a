package dev.musette.forms;

import dev.musette.http.FormData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several widgets for one value. Their names are that of the field and `_0`, `_1` and so on.
public abstract class MultiWidget extends Widget {
    private final List<Widget> widgets;

    protected MultiWidget(HtmlAttributes attrs, List<? extends Widget> widgets) {
        super(attrs);
        this.widgets = List.copyOf(widgets);
    }

    /// The widgets, in order.
    public final List<Widget> widgets() {
        return widgets;
    }

    /// Takes a value apart: one part for each widget. A list is taken as it is and not asked for here.
    protected abstract List<? extends @Nullable Object> decompress(@Nullable Object value);

    @Override
    public boolean isHidden() {
        return widgets.stream().allMatch(Widget::isHidden);
    }

    @Override
    public boolean needsMultipart() {
        return widgets.stream().anyMatch(Widget::needsMultipart);
    }

    @Override
    public boolean usesFieldset() {
        return true;
    }

    /// None: several controls have no single one.
    @Override
    public String idForLabel(String id) {
        return "";
    }

    @Override
    public @Nullable Object valueFrom(FormData data, String name) {
        List<@Nullable Object> parts = new ArrayList<>(widgets.size());
        for (int i = 0; i < widgets.size(); i++) {
            parts.add(widgets.get(i).valueFrom(data, name + "_" + i));
        }
        return parts;
    }

    @Override
    public boolean isOmitted(FormData data, String name) {
        for (int i = 0; i < widgets.size(); i++) {
            if (!widgets.get(i).isOmitted(data, name + "_" + i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected @Nullable Object format(@Nullable Object value) {
        return value instanceof List<?> parts ? parts : decompress(value);
    }

    @Override
    protected @Nullable Object attribute(WidgetView view, String name) {
        return name.equals("subwidgets") ? subwidgets(view) : super.attribute(view, name);
    }

    @Override
    protected List<WidgetView> subwidgets(WidgetView view) {
        List<?> parts = view.value() instanceof List<?> list ? list : List.of();
        HtmlAttributes attrs = view.attrs();
        String id = attrs.text("id");
        List<WidgetView> all = new ArrayList<>(widgets.size());
        for (int i = 0; i < widgets.size(); i++) {
            HtmlAttributes own = id.isEmpty() ? attrs : attrs.with("id", id + "_" + i);
            if (view instanceof PartlyRequired partly) {
                own = own.with("required", partly.required.get(i));
            }
            all.add(widgets.get(i)
                    .view(view.name() + "_" + i, i < parts.size() ? parts.get(i) : null, own, view.isRequired()));
        }
        return all;
    }

    /// What the template sees where only some of the parts are required.
    WidgetView view(String name, @Nullable Object value, HtmlAttributes attrs, boolean required, List<Boolean> parts) {
        return new PartlyRequired(this, name, format(value), attrs().with(attrs), required, parts);
    }

    private static final class PartlyRequired extends WidgetView {
        private final List<Boolean> required;

        PartlyRequired(
                Widget widget,
                String name,
                @Nullable Object value,
                HtmlAttributes attrs,
                boolean required,
                List<Boolean> parts) {
            super(widget, name, value, attrs, required);
            this.required = parts;
        }
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/multiwidget.html";
    }
}
