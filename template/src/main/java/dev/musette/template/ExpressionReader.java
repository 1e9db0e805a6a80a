package dev.musette.template;

import dev.musette.base.text.SmartSplit;
import dev.musette.template.FilterDefinition.Arity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `variable.path|filter:argument|filter`, character by character.
final class ExpressionReader {
    /// Lookups and filters: what makes the method long that the expression becomes.
    private static final int MOST_STEPS = 300;

    private final Parser parser;
    private final String source;
    private int at;

    ExpressionReader(Parser parser, String source) {
        this.parser = parser;
        this.source = source;
    }

    FilterExpression read() {
        return read(required());
    }

    /// Reads an expression that begins with text to be translated.
    FilterExpression readTranslated(@Nullable FilterExpression messageContext) {
        Operand operand = required();
        return read(operand instanceof TranslatedOperand ? operand : new TranslatedOperand(operand, messageContext));
    }

    private Operand required() {
        Operand operand = operand();
        if (operand == null) {
            throw source.startsWith("|")
                    ? parser.error("There is no variable before the first filter of '%s'.".formatted(source), source)
                    : remainder();
        }
        return operand;
    }

    private FilterExpression read(Operand operand) {
        int weight = operand.weight();
        List<FilterExpression.Step> steps = new ArrayList<>();
        while (at < source.length()) {
            FilterExpression.Step step = filter();
            weight += step.weight();
            if (weight > MOST_STEPS) {
                throw parser.error("An expression has at most %d lookups and filters.".formatted(MOST_STEPS));
            }
            steps.add(step);
        }
        return new FilterExpression(
                source,
                operand,
                steps.toArray(FilterExpression.Step[]::new),
                parser.current(),
                parser.code().unit());
    }

    private FilterExpression.Step filter() {
        int start = at;
        skipSpace();
        if (at == source.length() || source.charAt(at) != '|') {
            at = start;
            throw remainder();
        }
        at++;
        skipSpace();
        int nameStart = at;
        while (at < source.length() && TagArguments.isWordCharacter(source.charAt(at))) {
            at++;
        }
        if (nameStart == at) {
            at = start;
            throw remainder();
        }
        String name = source.substring(nameStart, at);
        Operand argument = null;
        if (at < source.length() && source.charAt(at) == ':') {
            at++;
            argument = operand();
            if (argument == null) {
                at--;
                throw remainder();
            }
        }
        FilterDefinition filter = parser.filter(name);
        if (argument == null && filter.arity() == Arity.REQUIRED) {
            throw parser.error("The filter '%s' needs an argument: %s:value".formatted(name, name), name);
        }
        if (argument != null && filter.arity() == Arity.NONE) {
            throw parser.error("The filter '%s' takes no argument.".formatted(name), name);
        }
        return new FilterExpression.Step(name, filter, argument);
    }

    /// A string literal, a number or a variable; null if none begins here.
    private @Nullable Operand operand() {
        int start = at;
        int end = literalEnd(start);
        if (end < 0) {
            end = wordEnd(start);
        }
        if (end == start) {
            return null;
        }
        at = end;
        return Operand.compile(source.substring(start, end), parser);
    }

    private int literalEnd(int start) {
        boolean translated = source.startsWith("_(", start);
        int open = translated ? start + 2 : start;
        if (open >= source.length() || !SmartSplit.isQuote(source.charAt(open))) {
            return -1;
        }
        int close = SmartSplit.literalEnd(source, open);
        if (!translated || close < 0) {
            return close;
        }
        return close < source.length() && source.charAt(close) == ')' ? close + 1 : -1;
    }

    private int wordEnd(int start) {
        int i = start;
        while (i < source.length() && (source.charAt(i) == '.' || TagArguments.isWordCharacter(source.charAt(i)))) {
            i++;
        }
        if (i > start || i + 1 >= source.length()) {
            return i;
        }
        char sign = source.charAt(i);
        if ((sign != '-' && sign != '+') || !Character.isDigit(source.charAt(i + 1))) {
            return i;
        }
        i++;
        while (i < source.length() && isNumberCharacter(source.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isNumberCharacter(char c) {
        return Character.isDigit(c) || c == '.' || c == 'e';
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private TemplateSyntaxError remainder() {
        String rest = source.substring(at);
        return parser.error("Could not parse the remainder '%s' of '%s'.".formatted(rest, source), rest);
    }
}
