package dev.musette.forms;

import dev.musette.template.PythonText;
import java.util.function.Predicate;

/// Looks for values among choices.
final class ChoiceSource {
    private ChoiceSource() {}

    /// Whether one of the options is sent as this text.
    static boolean contains(Iterable<Choice> choices, String text) {
        Predicate<Choice.Option> same =
                option -> PythonText.str(option.value()).equals(text);
        for (Choice choice : choices) {
            boolean found = switch (choice) {
                case Choice.Option option -> same.test(option);
                case Choice.Group group -> group.options().stream().anyMatch(same);
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /// Gives a widget that shows choices those of its field.
    static Widget show(Widget widget, Iterable<Choice> choices) {
        return widget instanceof ChoiceWidget chooser ? chooser.choices(choices) : widget;
    }
}
