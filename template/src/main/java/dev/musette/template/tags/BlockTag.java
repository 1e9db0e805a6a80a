package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.List;

/// `{% block title %}...{% endblock title %}`: a part that templates which extend this one may replace.
final class BlockTag extends Node {
    private final String name;
    private final NodeList body;

    private BlockTag(String name, NodeList body) {
        this.name = name;
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() != 2) {
            throw parser.error("'block' needs exactly one argument: its name.");
        }
        String name = words.get(1);
        Blocks blocks = parser.memory(Blocks.class, Blocks::new);
        if (!blocks.names.add(name)) {
            throw parser.error("The block '%s' appears more than once.".formatted(name), name);
        }
        NodeList body = parser.parse("endblock", "endblock " + name);
        Token end = parser.next();
        if (!end.contents().equals("endblock") && !end.contents().equals("endblock " + name)) {
            throw parser.error(
                    "Invalid block tag: '%s', expected 'endblock' or 'endblock %s'.".formatted(end.contents(), name));
        }
        BlockTag block = new BlockTag(name, body);
        blocks.byName.put(name, block);
        return block;
    }

    String name() {
        return name;
    }

    NodeList body() {
        return body;
    }

    @Override
    public void render(Context context, Output output) {
        Inheritance inheritance = Inheritance.find(context);
        if (inheritance == null) {
            renderBody(context, output, new BlockReference(this, null, context));
        } else {
            inheritance.render(this, context, output);
        }
    }

    void renderBody(Context context, Output output, BlockReference reference) {
        context.deeper(body);
        context.push();
        try {
            context.set("block", reference);
            body.render(context, output);
        } finally {
            context.pop();
            context.shallower(body);
        }
    }
}
