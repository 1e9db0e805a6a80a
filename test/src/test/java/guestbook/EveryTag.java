package guestbook;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Numbers;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.TemplateSyntaxError;
import dev.musette.template.Token;
import java.util.List;

/// `{% every 3 %}...{% endevery %}`: renders its body each third time that the page comes to it.
final class EveryTag extends Node {
    private final FilterExpression interval;
    private final NodeList body;

    private EveryTag(FilterExpression interval, NodeList body) {
        this.interval = interval;
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split(); // every, 3
        if (words.size() != 2) {
            throw parser.error("'every' takes one argument: how often its body is rendered.");
        }
        FilterExpression interval = parser.expression(words.get(1)); // a variable, a literal, filters
        NodeList body = parser.parse("endevery");
        parser.next(); // takes the end tag itself
        return new EveryTag(interval, body);
    }

    @Override
    public void render(Context context, Output output) {
        Long every = Numbers.toInteger(interval.resolve(context));
        if (every == null || every < 1) {
            throw new TemplateSyntaxError(
                    "'every' needs a whole number above 0, and '%s' is none.".formatted(interval));
        }
        int[] passed = context.state(this, int[].class, () -> new int[1]); // of this rendering alone
        passed[0]++;
        if (passed[0] % every == 0) {
            body.render(context, output);
        }
    }
}
