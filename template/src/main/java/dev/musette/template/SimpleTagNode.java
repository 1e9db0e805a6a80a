package dev.musette.template;

import dev.musette.base.SafeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% name value key=value as variable %}`, perhaps with a body and an end.
final class SimpleTagNode extends Node {
    private static final SafeText NOTHING = SafeText.of("");

    private final SimpleBlockTag tag;
    private final TagArguments arguments;
    private final @Nullable NodeList body;
    private final @Nullable String variable;

    private SimpleTagNode(
            SimpleBlockTag tag, TagArguments arguments, @Nullable NodeList body, @Nullable String variable) {
        this.tag = tag;
        this.arguments = arguments;
        this.body = body;
        this.variable = variable;
    }

    static Node compile(Parser parser, Token token, SimpleTag tag) {
        return compile(parser, token, (_, call) -> tag.value(call), null);
    }

    /// @param end the name of the end tag; null if the tag has no body
    static Node compile(Parser parser, Token token, SimpleBlockTag tag, @Nullable String end) {
        List<String> words = token.split();
        int count = words.size();
        boolean sets = count >= 3 && words.get(count - 2).equals("as");
        TagArguments arguments = TagArguments.compile(parser, words.subList(1, sets ? count - 2 : count));
        NodeList body = null;
        if (end != null) {
            body = parser.parse(end);
            parser.next();
        }
        return new SimpleTagNode(tag, arguments, body, sets ? words.get(count - 1) : null);
    }

    @Override
    public void render(Context context, Output output) {
        SimpleTag.Call call = arguments.resolve(context);
        Object value = tag.value(body == null ? NOTHING : SafeText.of(body.renderToString(context)), call);
        if (variable != null) {
            context.set(variable, value);
        } else {
            PageText.writeText(value, context, output);
        }
    }
}
