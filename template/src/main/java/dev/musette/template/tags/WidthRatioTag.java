package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Numbers;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.TemplateSyntaxError;
import dev.musette.template.Token;
import dev.musette.template.VariableDoesNotExist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% widthratio value max 100 as width %}`: value / max x 100, rounded half to even.
final class WidthRatioTag extends Node {
    private final FilterExpression value;
    private final FilterExpression max;
    private final FilterExpression width;
    private final @Nullable String variable;

    private WidthRatioTag(
            FilterExpression value, FilterExpression max, FilterExpression width, @Nullable String variable) {
        this.value = value;
        this.max = max;
        this.width = width;
        this.variable = variable;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        boolean sets = words.size() == 6 && words.get(4).equals("as");
        if (words.size() != 4 && !sets) {
            throw parser.error("'widthratio' is written: widthratio value max width, or ... as variable.");
        }
        return new WidthRatioTag(
                parser.expression(words.get(1)),
                parser.expression(words.get(2)),
                parser.expression(words.get(3)),
                sets ? words.get(5) : null);
    }

    @Override
    public void render(Context context, Output output) {
        String text;
        try {
            text = ratio(value.resolve(context), max.resolve(context), width.resolve(context));
        } catch (VariableDoesNotExist _) {
            return; // the argument of a filter is missing: as Django, write and set nothing
        }
        if (variable != null) {
            context.set(variable, text);
        } else {
            output.write(text);
        }
    }

    private static String ratio(@Nullable Object value, @Nullable Object max, @Nullable Object width) {
        Long pixels = Numbers.toInteger(width);
        if (pixels == null) {
            throw new TemplateSyntaxError("The last argument of 'widthratio' must be a number.");
        }
        Double part = Numbers.toDouble(value);
        Double whole = Numbers.toDouble(max);
        if (part == null || whole == null) {
            return "";
        }
        if (whole == 0) {
            return "0";
        }
        double ratio = part / whole * pixels;
        return Double.isFinite(ratio) ? Long.toString((long) Math.rint(ratio)) : "";
    }
}
