package dev.musette.forms;

import java.util.List;

/// Buttons of which one is pressed.
public final class RadioSelect extends ChoiceWidget {
    private static final OptionStyle STYLE =
            new OptionStyle("radio", "django/forms/widgets/radio_option.html", "checked", true);

    private RadioSelect(HtmlAttributes attrs, Iterable<Choice> choices) {
        super(attrs, choices);
    }

    public static RadioSelect create() {
        return new RadioSelect(HtmlAttributes.NONE, List.of());
    }

    @Override
    public RadioSelect attrs(HtmlAttributes attrs) {
        return new RadioSelect(attrs, choices());
    }

    @Override
    public RadioSelect choices(Iterable<Choice> choices) {
        return new RadioSelect(attrs(), choices);
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
    OptionStyle style() {
        return STYLE;
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/radio.html";
    }
}
