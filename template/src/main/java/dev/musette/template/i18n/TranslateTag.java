package dev.musette.template.i18n;

import dev.musette.base.SafeText;
import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.PageText;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import org.jspecify.annotations.Nullable;

/// `{% translate "May" context "month" as name noop %}`: a text in the language of the page.
final class TranslateTag extends Node {
    private final FilterExpression text;
    private final @Nullable String variable;

    private TranslateTag(FilterExpression text, @Nullable String variable) {
        this.text = text;
        this.variable = variable;
    }

    static Node compile(Parser parser, Token token) {
        TagOptions options = new TagOptions(parser, token);
        if (!options.hasNext()) {
            throw parser.error("'%s' needs at least one argument: the text.".formatted(token.name()));
        }
        String source = options.next();
        boolean untranslated = false;
        FilterExpression messageContext = null;
        String variable = null;
        while (options.hasNext()) {
            String option = options.nextOption();
            switch (option) {
                case "noop" -> untranslated = true;
                case "context" -> messageContext = messageContext(options, parser);
                case "as" -> variable = options.argument("as");
                default ->
                    throw parser.error(
                            "Unknown argument for '%s': '%s'. There are: noop, context \"...\", as variable."
                                    .formatted(token.name(), option),
                            option);
            }
        }
        return new TranslateTag(
                untranslated ? parser.expression(source) : parser.translation(source, messageContext), variable);
    }

    private static FilterExpression messageContext(TagOptions options, Parser parser) {
        String word = options.argument("context");
        if (word.equals("as") || word.equals("noop")) {
            throw parser.error("The option 'context' needs a text, and '%s' follows it.".formatted(word), word);
        }
        return parser.expression(word);
    }

    @Override
    public void render(Context context, Output output) {
        StringBuilder written = new StringBuilder();
        PageText.write(text.resolve(context), context, context.into(written));
        // The percent signs, of which the catalogue has two for each.
        String text = written.toString().replace("%%", "%");
        if (variable == null) {
            output.write(text);
        } else {
            context.set(variable, context.autoescape() ? SafeText.of(text) : text);
        }
    }
}
