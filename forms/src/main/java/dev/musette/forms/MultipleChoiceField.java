package dev.musette.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of some texts.
public final class MultipleChoiceField extends MultipleChoice<List<String>, MultipleChoiceField> {
    private MultipleChoiceField(FieldOptions options, Iterable<Choice> choices) {
        super(options, choices);
    }

    public static MultipleChoiceField create(Iterable<Choice> choices) {
        return new MultipleChoiceField(FieldOptions.DEFAULTS, choices);
    }

    @Override
    protected MultipleChoiceField with(FieldOptions options) {
        return new MultipleChoiceField(options, choices());
    }

    @Override
    protected List<String> toValue(@Nullable Object raw) {
        return texts(raw);
    }
}
