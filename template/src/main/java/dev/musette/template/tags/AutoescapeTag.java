package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.List;

/// `{% autoescape on %}...{% endautoescape %}`
final class AutoescapeTag extends Node {
    private final boolean on;
    private final NodeList body;

    private AutoescapeTag(boolean on, NodeList body) {
        this.on = on;
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() != 2) {
            throw parser.error("'autoescape' needs exactly one argument: on or off.");
        }
        String setting = words.get(1);
        if (!setting.equals("on") && !setting.equals("off")) {
            throw parser.error("'autoescape' is on or off, not '%s'.".formatted(setting), setting);
        }
        NodeList body = parser.parse("endautoescape");
        parser.next();
        return new AutoescapeTag(setting.equals("on"), body);
    }

    @Override
    public void render(Context context, Output output) {
        boolean outer = context.autoescape(on);
        try {
            body.render(context, output);
        } finally {
            context.autoescape(outer);
        }
    }
}
