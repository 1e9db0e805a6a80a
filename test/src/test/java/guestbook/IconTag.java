package guestbook;

import dev.musette.base.SafeText;
import dev.musette.template.CheckedNode;
import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.TemplateCheck;
import dev.musette.template.Token;
import java.util.List;
import java.util.Set;

/// `{% icon "pen" %}`: one of the drawings that the base template holds.
final class IconTag extends Node implements CheckedNode {
    private static final Set<String> NAMES = Set.of("cup", "heart", "pen");

    private final FilterExpression name;

    private IconTag(FilterExpression name) {
        this.name = name;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() != 2) {
            throw parser.error("'icon' takes one argument: the name of the icon.");
        }
        return new IconTag(parser.expression(words.get(1)));
    }

    @Override
    public void check(TemplateCheck check) {
        String literal = name.literal(); // null if it is a variable
        if (literal != null && !NAMES.contains(literal)) {
            check.problem("guestbook.E001", "There is no icon '%s'.".formatted(literal), name.toString());
        }
    }

    @Override
    public void render(Context context, Output output) {
        String html = "<svg class=\"icon\"><use href=\"#{}\"></use></svg>";
        output.write(SafeText.format(html, name.resolve(context)).text());
    }
}
