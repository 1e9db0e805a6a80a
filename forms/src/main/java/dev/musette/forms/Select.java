package dev.musette.forms;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of which one is chosen.
public class Select extends ChoiceWidget {
    private static final OptionStyle STYLE =
            new OptionStyle("select", "django/forms/widgets/select_option.html", "selected", false);

    protected Select(HtmlAttributes attrs, Iterable<Choice> choices) {
        super(attrs, choices);
    }

    public static Select create() {
        return new Select(HtmlAttributes.NONE, List.of());
    }

    @Override
    public Select attrs(HtmlAttributes attrs) {
        return new Select(attrs, choices());
    }

    @Override
    public Select choices(Iterable<Choice> choices) {
        return new Select(attrs(), choices);
    }

    /// HTML allows it where the first option is the empty one, or where many can be chosen.
    @Override
    public boolean allowsRequired(@Nullable Object initial) {
        if (isMultiple()) {
            return true;
        }
        Iterator<Choice> all = choices().iterator();
        return all.hasNext()
                && all.next() instanceof Choice.Option first
                && ChoiceWidget.text(first.value()).isEmpty();
    }

    @Override
    OptionStyle style() {
        return STYLE;
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/select.html";
    }
}
