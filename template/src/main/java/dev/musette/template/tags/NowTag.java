package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.DateFormat;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% now "jS F Y" as variable %}`: the time by the engine's clock, in the page's time zone.
final class NowTag extends Node {
    private final String format;
    private final @Nullable String variable;

    private NowTag(String format, @Nullable String variable) {
        this.format = format;
        this.variable = variable;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        boolean sets = words.size() == 4 && words.get(2).equals("as");
        if (words.size() != 2 && !sets) {
            throw parser.error("'now' needs exactly one argument: a format.");
        }
        String format = words.get(1);
        return new NowTag(format.substring(1, Math.max(1, format.length() - 1)), sets ? words.get(3) : null);
    }

    @Override
    public void render(Context context, Output output) {
        Object now = context.engine().options().clock().instant().atZone(context.timeZone());
        String text = DateFormat.format(now, DateFormat.named(format));
        if (variable != null) {
            context.set(variable, text);
        } else {
            output.write(text);
        }
    }
}
