package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonValues;
import dev.musette.template.Token;
import dev.musette.template.VariableDoesNotExist;
import java.util.ArrayList;
import java.util.List;

/// `{% if a and b %}...{% elif c %}...{% else %}...{% endif %}`
final class IfTag extends Node {
    private final Condition[] conditions;
    private final NodeList[] bodies;

    private IfTag(Condition[] conditions, NodeList[] bodies) {
        this.conditions = conditions;
        this.bodies = bodies;
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
        return new IfTag(conditions.toArray(Condition[]::new), bodies.toArray(NodeList[]::new));
    }

    @Override
    public void render(Context context, Output output) {
        for (int i = 0; i < bodies.length; i++) {
            if (i == conditions.length || isTrue(conditions[i], context)) {
                bodies[i].render(context, output);
                return;
            }
        }
    }

    private static boolean isTrue(Condition condition, Context context) {
        try {
            return PythonValues.isTrue(condition.value(context));
        } catch (VariableDoesNotExist _) {
            return false; // a filter's argument is missing, and a missing value is false
        }
    }
}
