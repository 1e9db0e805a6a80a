package dev.musette.template.tags;

import dev.musette.base.SafeText;
import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.PageText;
import dev.musette.template.Parser;
import dev.musette.template.PythonValues;
import dev.musette.template.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% firstof a b "none" as variable %}`: the first value that is true.
final class FirstOfTag extends Node {
    private final List<FilterExpression> values;
    private final @Nullable String variable;

    private FirstOfTag(List<FilterExpression> values, @Nullable String variable) {
        this.values = values;
        this.variable = variable;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        int count = words.size();
        if (count < 2) {
            throw parser.error("'firstof' needs at least one argument.");
        }
        boolean sets = count >= 3 && words.get(count - 2).equals("as");
        List<FilterExpression> values = words.subList(1, sets ? count - 2 : count).stream()
                .map(parser::expression)
                .toList();
        return new FirstOfTag(values, sets ? words.getLast() : null);
    }

    @Override
    public void render(Context context, Output output) {
        StringBuilder text = new StringBuilder();
        Output target = variable == null ? output : context.into(text);
        for (FilterExpression candidate : values) {
            Object value = candidate.resolveOrNull(context);
            if (PythonValues.isTrue(value)) {
                PageText.write(value, context, target);
                break;
            }
        }
        if (variable != null) {
            context.set(variable, context.autoescape() ? SafeText.of(text.toString()) : text.toString());
        }
    }
}
