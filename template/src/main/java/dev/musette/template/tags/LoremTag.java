package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonValues;
import dev.musette.template.TemplateError;
import dev.musette.template.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% lorem 3 p random %}`: filler text: `w` words, `p` paragraphs as HTML, `b` paragraphs.
final class LoremTag extends Node {
    private static final int MAX = 10_000;

    private final FilterExpression count;
    private final String method;
    private final boolean common;

    private LoremTag(FilterExpression count, String method, boolean common) {
        this.count = count;
        this.method = method;
        this.common = common;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        int end = words.size();
        boolean common = !words.get(end - 1).equals("random");
        end -= common ? 0 : 1;
        boolean hasMethod = List.of("w", "p", "b").contains(words.get(end - 1));
        String method = hasMethod ? words.get(end - 1) : "b";
        end -= hasMethod ? 1 : 0;
        if (end > 2) {
            throw parser.error("'lorem' is written: lorem count w|p|b random.");
        }
        return new LoremTag(parser.expression(end == 2 ? words.get(1) : "1"), method, common);
    }

    @Override
    public void render(Context context, Output output) {
        Object value = count.resolve(context);
        int wanted = value != null && PythonValues.isNumber(value)
                ? PythonValues.decimal(value).intValue()
                : number(value);
        if (wanted > MAX) {
            throw new TemplateError("'lorem' writes %d words or paragraphs at most.".formatted(MAX));
        }
        if (method.equals("w")) {
            output.write(Lorem.words(wanted, common));
            return;
        }
        for (int i = 0; i < wanted; i++) {
            output.write(i == 0 ? "" : "\n\n");
            String paragraph = Lorem.paragraph(common && i == 0);
            output.write(method.equals("p") ? "<p>" + paragraph + "</p>" : paragraph);
        }
    }

    private static int number(@Nullable Object value) {
        try {
            return Integer.parseInt(String.valueOf(value).strip());
        } catch (NumberFormatException _) {
            return 1;
        }
    }
}
