package dev.musette.forms;

import dev.musette.http.FormData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Boxes of which several can be checked.
public final class CheckboxSelectMultiple extends ChoiceWidget {
    private static final OptionStyle STYLE =
            new OptionStyle("checkbox", "django/forms/widgets/checkbox_option.html", "checked", true);

    private CheckboxSelectMultiple(HtmlAttributes attrs, Iterable<Choice> choices) {
        super(attrs, choices);
    }

    public static CheckboxSelectMultiple create() {
        return new CheckboxSelectMultiple(HtmlAttributes.NONE, List.of());
    }

    @Override
    public CheckboxSelectMultiple attrs(HtmlAttributes attrs) {
        return new CheckboxSelectMultiple(attrs, choices());
    }

    @Override
    public CheckboxSelectMultiple choices(Iterable<Choice> choices) {
        return new CheckboxSelectMultiple(attrs(), choices);
    }

    @Override
    public boolean usesFieldset() {
        return true;
    }

    /// None: the options have labels of their own.
    @Override
    public String idForLabel(String id) {
        return "";
    }

    @Override
    protected boolean isMultiple() {
        return true;
    }

    /// Never: it would mean each box.
    @Override
    public boolean allowsRequired(@Nullable Object initial) {
        return false;
    }

    /// Never: a browser sends nothing where nothing is checked.
    @Override
    public boolean isOmitted(FormData data, String name) {
        return false;
    }

    @Override
    OptionStyle style() {
        return STYLE;
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/checkbox_select.html";
    }
}
