package dev.musette.template.tags;

import dev.musette.base.SafeText;
import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonText;
import dev.musette.template.Token;
import java.util.List;

/// `{% filter upper|cut:" " %}...{% endfilter %}`
final class FilterTag extends Node {
    /// The variable that the filters begin with: arguments of theirs cannot see another of this name, as in Django.
    private static final String TEXT = "var";

    private final FilterExpression filters;
    private final NodeList body;

    private FilterTag(FilterExpression filters, NodeList body) {
        this.filters = filters;
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        String rest = token.contents().substring(token.name().length()).strip();
        if (rest.isEmpty()) {
            throw parser.error("'filter' needs at least one filter.");
        }
        FilterExpression filters = parser.expression(TEXT + "|" + rest);
        for (String name : filters.filterNames()) {
            if (List.of("escape", "safe").contains(name)) {
                throw parser.error("'filter %s' is not allowed: use the tag 'autoescape'.".formatted(name), name);
            }
        }
        NodeList body = parser.parse("endfilter");
        parser.next();
        return new FilterTag(filters, body);
    }

    @Override
    public void render(Context context, Output output) {
        SafeText text = SafeText.of(body.renderToString(context));
        context.push();
        try {
            context.set(TEXT, text);
            output.write(PythonText.str(filters.resolve(context)));
        } finally {
            context.pop();
        }
    }
}
