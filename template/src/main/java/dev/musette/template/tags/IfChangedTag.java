package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonValues;
import dev.musette.template.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% ifchanged date.year %}...{% else %}...{% endifchanged %}`: what changed since the last turn of the loop: the
/// values, or without any, the body's own text.
final class IfChangedTag extends Node {
    private final List<FilterExpression> values;
    private final NodeList changed;
    private final @Nullable NodeList same;

    private IfChangedTag(List<FilterExpression> values, NodeList changed, @Nullable NodeList same) {
        this.values = values;
        this.changed = changed;
        this.same = same;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        List<FilterExpression> values =
                words.subList(1, words.size()).stream().map(parser::expression).toList();
        NodeList changed = parser.parse("else", "endifchanged");
        NodeList same = null;
        if (parser.next().contents().equals("else")) {
            same = parser.parse("endifchanged");
            parser.next();
        }
        return new IfChangedTag(values, changed, same);
    }

    @Override
    public void render(Context context, Output output) {
        String text = values.isEmpty() ? changed.renderToString(context) : null;
        Object now = text != null ? text : resolve(context);
        if (PythonValues.equal(before(context, now), now)) {
            if (same != null) {
                same.render(context, output);
            }
        } else if (text != null) {
            output.write(text);
        } else {
            changed.render(context, output);
        }
    }

    private List<@Nullable Object> resolve(Context context) {
        List<@Nullable Object> resolved = new ArrayList<>(values.size());
        for (FilterExpression value : values) {
            resolved.add(value.resolveOrNull(context));
        }
        return resolved;
    }

    /// Remembers for the loop, or outside of one, for the template.
    private @Nullable Object before(Context context, Object now) {
        if (context.get("forloop") instanceof ForLoop loop) {
            return loop.state().put(this, now);
        }
        Object before = context.state(this);
        context.state(this, now);
        return before;
    }
}
