package dev.musette.template.l10n;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.List;

/// `{% localize off %}...{% endlocalize %}`
final class LocalizeTag extends Node {
    private final boolean on;
    private final NodeList body;

    private LocalizeTag(boolean on, NodeList body) {
        this.on = on;
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        String setting = words.size() == 1 ? "on" : words.get(1);
        if (words.size() > 2 || !(setting.equals("on") || setting.equals("off"))) {
            throw parser.error("'localize' has at most one argument: on or off.");
        }
        NodeList body = parser.parse("endlocalize");
        parser.next();
        return new LocalizeTag(setting.equals("on"), body);
    }

    @Override
    public void render(Context context, Output output) {
        boolean outer = context.localized(on);
        try {
            body.render(context, output);
        } finally {
            context.localized(outer);
        }
    }
}
