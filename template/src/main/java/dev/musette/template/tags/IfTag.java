package dev.musette.template.tags;

import dev.musette.template.Condition;
import dev.musette.template.Control;
import dev.musette.template.ControlNode;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.ArrayList;
import java.util.List;

/// `{% if a and b %}...{% elif c %}...{% else %}...{% endif %}`
final class IfTag extends ControlNode {
    private IfTag(Parser parser, List<Condition> conditions, List<NodeList> bodies) {
        super(parser, new Control.Choice(conditions, bodies));
    }

    static Node compile(Parser parser, Token token) {
        List<Condition> conditions = new ArrayList<>();
        List<NodeList> bodies = new ArrayList<>();
        Token tag = token;
        while (tag.name().equals("elif") || conditions.isEmpty()) {
            List<String> words = tag.split();
            conditions.add(new ConditionReader(parser, words.subList(1, words.size())).read());
            bodies.add(parser.parse("elif", "else", "endif"));
            tag = parser.next();
        }
        if (tag.contents().equals("else")) {
            bodies.add(parser.parse("endif"));
            tag = parser.next();
        }
        if (!tag.contents().equals("endif")) {
            throw parser.error("This tag takes no arguments: '%s'.".formatted(tag.contents()));
        }
        return new IfTag(parser, conditions, bodies);
    }
}
