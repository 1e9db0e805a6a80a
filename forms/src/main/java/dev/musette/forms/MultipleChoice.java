package dev.musette.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What fields of several choices have in common.
///
/// @param <T> the Java value
/// @param <F> the field's own type
public abstract class MultipleChoice<T extends @Nullable Object, F extends MultipleChoice<T, F>>
        extends BaseField<T, F> {
    private final Iterable<Choice> choices;

    MultipleChoice(FieldOptions options, Iterable<Choice> choices) {
        super(options);
        this.choices = choices;
    }

    final Iterable<Choice> choices() {
        return choices;
    }

    @Override
    protected Widget defaultWidget() {
        return SelectMultiple.create();
    }

    @Override
    protected Widget hiddenWidget() {
        return MultipleHiddenInput.create();
    }

    @Override
    protected Widget prepare(Widget widget) {
        return ChoiceSource.show(widget, choices);
    }

    /// The texts that were chosen, each of which can be.
    final List<String> texts(@Nullable Object raw) {
        if (raw == null || isEmpty(raw)) {
            if (options().required()) {
                throw error("required");
            }
            return List.of();
        }
        if (!(raw instanceof Collection<?> several)) {
            throw error("invalid_list");
        }
        List<String> texts = new ArrayList<>(several.size());
        for (Object each : several) {
            String text = ChoiceWidget.text(each);
            if (!ChoiceSource.contains(choices, text)) {
                throw error("invalid_choice", Map.of("value", text));
            }
            texts.add(text);
        }
        return texts;
    }

    /// Whether other texts were chosen, in whichever order.
    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        if (options().disabled()) {
            return false;
        }
        List<String> before = plain(initial);
        List<String> after = plain(raw);
        return before.size() != after.size() || !new HashSet<>(before).equals(new HashSet<>(after));
    }

    private static List<String> plain(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(ChoiceWidget::text).toList()
                : List.of();
    }

    @Override
    protected String message(String code) {
        return switch (code) {
            case "invalid_choice" -> "“%(value)s” cannot be chosen here.";
            case "invalid_list" -> "This must be a list of values.";
            default -> super.message(code);
        };
    }
}
