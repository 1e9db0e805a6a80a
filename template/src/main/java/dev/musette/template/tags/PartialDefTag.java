package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Partials;
import dev.musette.template.Token;
import java.util.List;

/// `{% partialdef card inline %}...{% endpartialdef card %}`: a part with a name, which is rendered here only if it is
/// inline.
final class PartialDefTag extends Node {
    private final NodeList body;
    private final boolean inline;

    private PartialDefTag(NodeList body, boolean inline) {
        this.body = body;
        this.inline = inline;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() < 2) {
            throw parser.error("'partialdef' needs a name.");
        }
        boolean inline = words.size() > 2;
        if (words.size() > 3 || (inline && !words.get(2).equals("inline"))) {
            throw parser.error("'partialdef' is written: partialdef name, or partialdef name inline.");
        }
        String name = words.get(1);
        NodeList body = parser.parse("endpartialdef", "endpartialdef " + name);
        Token end = parser.next();
        if (!end.contents().equals("endpartialdef") && !end.contents().equals("endpartialdef " + name)) {
            throw parser.error("Invalid block tag: '%s', expected 'endpartialdef' or 'endpartialdef %s'."
                    .formatted(end.contents(), name));
        }
        Partials.of(parser).define(name, body, parser);
        return new PartialDefTag(body, inline);
    }

    @Override
    public void render(Context context, Output output) {
        if (inline) {
            body.render(context, output);
        }
    }
}
