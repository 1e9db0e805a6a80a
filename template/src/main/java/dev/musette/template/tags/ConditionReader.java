package dev.musette.template.tags;

import dev.musette.template.Condition;
import dev.musette.template.Parser;
import java.util.ArrayList;
import java.util.List;

/// Reads the words of an `if` into a [Condition], by top-down operator precedence: comparisons bind tighter than `not`,
/// that tighter than `and`, that tighter than `or`. There are no parentheses.
final class ConditionReader {
    private static final int MAX_WORDS = 300;

    private final Parser parser;
    private final List<String> words;
    private int at;

    ConditionReader(Parser parser, List<String> words) {
        this.parser = parser;
        this.words = merge(words);
    }

    /// Joins `not in` and `is not`.
    private static List<String> merge(List<String> words) {
        List<String> merged = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String after = i + 1 < words.size() ? words.get(i + 1) : "";
            if ((word.equals("is") && after.equals("not")) || (word.equals("not") && after.equals("in"))) {
                word += " " + after;
                i++;
            }
            merged.add(word);
        }
        return merged;
    }

    Condition read() {
        if (words.size() > MAX_WORDS) {
            throw parser.error("The condition has more than %d words.".formatted(MAX_WORDS));
        }
        Condition condition = expression(0);
        if (at < words.size()) {
            throw parser.error("'%s' is not used in the condition.".formatted(words.get(at)), words.get(at));
        }
        return condition;
    }

    private Condition expression(int power) {
        Condition left = operand();
        while (at < words.size()) {
            String word = words.get(at);
            Operator operator = Operator.of(word);
            if (operator == null && word.equals("not")) {
                throw parser.error("'not' cannot stand between two values.", word);
            }
            if (operator == null || operator.power() <= power) {
                break;
            }
            at++;
            left = operator.between(left, expression(operator.power()));
        }
        return left;
    }

    private Condition operand() {
        if (at == words.size()) {
            throw parser.error("The condition ends too early: a value is missing.");
        }
        String word = words.get(at++);
        if (word.equals("not")) {
            return new Condition.Not(expression(Operator.NOT_POWER));
        }
        if (Operator.of(word) != null) {
            throw parser.error("'%s' cannot stand here in the condition.".formatted(word), word);
        }
        return new Condition.Value(parser.expression(word));
    }
}
