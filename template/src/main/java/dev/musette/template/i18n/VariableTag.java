package dev.musette.template.i18n;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Library;
import dev.musette.template.Node;
import dev.musette.template.Output;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `{% get_current_language as variable %}`, `{% get_language_info for code as variable %}`: sets a variable.
final class VariableTag extends Node {
    private final Function<Context, @Nullable Object> value;
    private final String variable;

    private VariableTag(Function<Context, @Nullable Object> value, String variable) {
        this.value = value;
        this.variable = variable;
    }

    /// Registers a tag that sets what it knows of the page.
    static void register(Library library, String name, Function<Context, @Nullable Object> value) {
        library.tag(name, (parser, token) -> {
            List<String> words = token.split();
            if (words.size() != 3 || !words.get(1).equals("as")) {
                throw parser.error("'%1$s' is written: %1$s as variable.".formatted(name));
            }
            return new VariableTag(value, words.get(2));
        });
    }

    /// Registers a tag that sets what it knows of a value.
    static void register(
            Library library, String name, BiFunction<@Nullable Object, Context, @Nullable Object> valueOf) {
        library.tag(name, (parser, token) -> {
            List<String> words = token.split();
            if (words.size() != 5
                    || !words.get(1).equals("for")
                    || !words.get(3).equals("as")) {
                throw parser.error("'%1$s' is written: %1$s for value as variable.".formatted(name));
            }
            FilterExpression argument = parser.expression(words.get(2));
            return new VariableTag(context -> valueOf.apply(argument.resolve(context), context), words.get(4));
        });
    }

    @Override
    public void render(Context context, Output output) {
        context.set(variable, value.apply(context));
    }
}
