package dev.musette.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of some texts.
public final class ChoiceField extends BaseField<String, ChoiceField> {
    private final Iterable<Choice> choices;

    private ChoiceField(FieldOptions options, Iterable<Choice> choices) {
        super(options);
        this.choices = choices;
    }

    public static ChoiceField create(Iterable<Choice> choices) {
        return new ChoiceField(FieldOptions.DEFAULTS, choices);
    }

    @Override
    protected ChoiceField with(FieldOptions options) {
        return new ChoiceField(options, choices);
    }

    @Override
    protected Widget defaultWidget() {
        return Select.create();
    }

    @Override
    protected Widget prepare(Widget widget) {
        return ChoiceSource.show(widget, choices);
    }

    @Override
    protected String toValue(@Nullable Object raw) {
        return raw == null || isEmpty(raw) ? "" : ChoiceWidget.text(raw);
    }

    @Override
    protected void validate(String value) {
        super.validate(value);
        if (!value.isEmpty() && !ChoiceSource.contains(choices, value)) {
            throw error("invalid_choice", Map.of("value", value));
        }
    }

    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        return !options().disabled() && !same(initial, raw == null ? "" : ChoiceWidget.text(raw));
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid_choice") ? "“%(value)s” cannot be chosen here." : super.message(code);
    }
}
