package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;

/// `{% verbatim %}...{% endverbatim %}`: text, whatever braces it holds; the lexer has seen to that.
final class VerbatimTag extends Node {
    private final NodeList body;

    private VerbatimTag(NodeList body) {
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        NodeList body = parser.parse("endverbatim");
        parser.next();
        return new VerbatimTag(body);
    }

    @Override
    public void render(Context context, Output output) {
        body.render(context, output);
    }
}
