package dev.musette.template.tags;

import dev.musette.template.Assignments;
import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.List;

/// `{% with name=value %}...{% endwith %}`
final class WithTag extends Node {
    private final Assignments values;
    private final NodeList body;

    private WithTag(Assignments values, NodeList body) {
        this.values = values;
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        List<String> arguments = words.subList(1, words.size());
        Assignments values = Assignments.compile(parser, arguments, true);
        if (values.isEmpty()) {
            throw parser.error("'with' needs at least one name=value.");
        }
        if (values.words() < arguments.size()) {
            String rest = arguments.get(values.words());
            throw parser.error("'with' expects name=value, not '%s'.".formatted(rest), rest);
        }
        NodeList body = parser.parse("endwith");
        parser.next();
        return new WithTag(values, body);
    }

    @Override
    public void render(Context context, Output output) {
        context.push();
        try {
            values.resolveInto(context);
            body.render(context, output);
        } finally {
            context.pop();
        }
    }
}
