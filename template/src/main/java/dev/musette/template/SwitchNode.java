package dev.musette.template;

import java.util.List;
import java.util.function.BiFunction;

/// A tag that switches something on or off for its body: `{% autoescape off %}...{% endautoescape %}`.
public final class SwitchNode extends Node {
    private final BiFunction<Context, Boolean, Boolean> change;
    private final boolean on;
    private final NodeList body;

    private SwitchNode(BiFunction<Context, Boolean, Boolean> change, boolean on, NodeList body) {
        this.change = change;
        this.on = on;
        this.body = body;
    }

    /// Makes such a tag.
    ///
    /// @param isOnByItself whether the tag may stand without an argument, and means on then
    /// @param change sets what is switched for a page, and returns what it was
    public static Tag tag(boolean isOnByItself, BiFunction<Context, Boolean, Boolean> change) {
        return (parser, token) -> compile(parser, token, isOnByItself, change);
    }

    private static Node compile(
            Parser parser, Token token, boolean isOnByItself, BiFunction<Context, Boolean, Boolean> change) {
        List<String> words = token.split();
        if (words.size() > 2 || (words.size() == 1 && !isOnByItself)) {
            throw parser.error("'%s' %s one argument: on or off."
                    .formatted(token.name(), isOnByItself ? "has at most" : "needs exactly"));
        }
        String setting = words.size() == 1 ? "on" : words.get(1);
        if (!setting.equals("on") && !setting.equals("off")) {
            throw parser.error("'%s' is on or off, not '%s'.".formatted(token.name(), setting), setting);
        }
        NodeList body = parser.parse("end" + token.name());
        parser.next();
        return new SwitchNode(change, setting.equals("on"), body);
    }

    @Override
    public void render(Context context, Output output) {
        boolean outer = change.apply(context, on);
        try {
            body.render(context, output);
        } finally {
            boolean _ = change.apply(context, outer);
        }
    }
}
