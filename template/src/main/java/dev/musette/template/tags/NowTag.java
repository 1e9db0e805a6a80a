package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.EngineOptions;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.time.Instant;
import java.time.LocalDateTime;
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
        String quoted = words.get(1);
        String format = quoted.length() > 2 ? quoted.substring(1, quoted.length() - 1) : "DATE_FORMAT";
        return new NowTag(format, sets ? words.get(3) : null);
    }

    @Override
    public void render(Context context, Output output) {
        EngineOptions options = context.engine().options();
        Instant instant = options.clock().instant();
        Object now = options.useTz()
                ? instant.atZone(context.timeZone())
                : LocalDateTime.ofInstant(instant, options.timeZone());
        String text = context.language().formats().date(format).format(now, options.timeZone(), context.language());
        if (variable != null) {
            context.set(variable, text);
        } else {
            output.write(text);
        }
    }
}
