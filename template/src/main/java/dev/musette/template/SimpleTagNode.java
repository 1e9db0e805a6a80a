package dev.musette.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% name value key=value as variable %}`
final class SimpleTagNode extends Node {
    private final SimpleTag tag;
    private final TagArguments arguments;
    private final @Nullable String variable;

    private SimpleTagNode(SimpleTag tag, TagArguments arguments, @Nullable String variable) {
        this.tag = tag;
        this.arguments = arguments;
        this.variable = variable;
    }

    static Node compile(Parser parser, Token token, SimpleTag tag) {
        List<String> words = token.split();
        int count = words.size();
        boolean sets = count >= 3 && words.get(count - 2).equals("as");
        TagArguments arguments = TagArguments.compile(parser, words.subList(1, sets ? count - 2 : count));
        return new SimpleTagNode(tag, arguments, sets ? words.get(count - 1) : null);
    }

    @Override
    public void render(Context context, Output output) {
        Object value = tag.value(arguments.resolve(context));
        if (variable != null) {
            context.set(variable, value);
        } else {
            PageText.writeText(value, context, output);
        }
    }
}
