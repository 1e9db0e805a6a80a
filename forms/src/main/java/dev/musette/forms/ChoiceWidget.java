package dev.musette.forms;

import dev.musette.http.FormData;
import dev.musette.template.PythonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A widget that shows choices.
public abstract class ChoiceWidget extends Widget {
    private final Iterable<Choice> choices;

    protected ChoiceWidget(HtmlAttributes attrs, Iterable<Choice> choices) {
        super(attrs);
        this.choices = choices;
    }

    /// What it shows.
    public final Iterable<Choice> choices() {
        return choices;
    }

    /// This widget with these choices.
    public abstract ChoiceWidget choices(Iterable<Choice> choices);

    /// Whether more than one can be chosen.
    protected boolean isMultiple() {
        return false;
    }

    /// How the options are marked and shown.
    abstract OptionStyle style();

    /// @param type of the options' `input`, or empty
    /// @param template of one option
    /// @param mark the attribute of an option that is chosen
    /// @param inherits whether options have the widget's attributes, with ids that are counted
    record OptionStyle(String type, String template, String mark, boolean inherits) {}

    @Override
    public @Nullable Object valueFrom(FormData data, String name) {
        return isMultiple() ? data.getAll(name) : data.get(name);
    }

    /// The texts of the values that are chosen.
    @Override
    protected @Nullable Object format(@Nullable Object value) {
        if (value == null && isMultiple()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(1);
        if (value instanceof Collection<?> several) {
            several.forEach(each -> texts.add(text(each)));
        } else {
            texts.add(text(value));
        }
        return texts;
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : PythonText.str(value);
    }

    @Override
    protected @Nullable Object attribute(WidgetView view, String name) {
        return switch (name) {
            case "optgroups" -> groups(view);
            case "type" -> style().type();
            default -> super.attribute(view, name);
        };
    }

    @Override
    protected List<WidgetView> subwidgets(WidgetView view) {
        List<WidgetView> all = new ArrayList<>();
        groups(view).forEach(group -> all.addAll(group.options()));
        return all;
    }

    private List<OptionGroup> groups(WidgetView view) {
        List<?> chosen = view.value() instanceof List<?> texts ? texts : List.of();
        List<OptionGroup> groups = new ArrayList<>();
        boolean found = false;
        int index = 0;
        for (Choice choice : choices) {
            List<WidgetView> options = new ArrayList<>(1);
            List<Choice.Option> members = switch (choice) {
                case Choice.Option option -> List.of(option);
                case Choice.Group group -> group.options();
            };
            for (Choice.Option option : members) {
                boolean selected = (!found || isMultiple()) && chosen.contains(text(option.value()));
                found |= selected;
                String place = choice instanceof Choice.Group ? index + "_" + options.size() : Integer.toString(index);
                options.add(OptionView.of(this, view, option, selected, place));
            }
            groups.add(new OptionGroup(choice instanceof Choice.Group group ? group.label() : null, options, index));
            index++;
        }
        return groups;
    }
}
