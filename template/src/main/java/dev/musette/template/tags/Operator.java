package dev.musette.template.tags;

import dev.musette.template.Comparison;
import dev.musette.template.Condition;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// The operators of `if` between two operands, and how tight they bind.
enum Operator {
    OR("or", 6, Condition.Or::new),
    AND("and", 7, Condition.And::new),
    IN("in", 9, Comparison.IN),
    NOT_IN("not in", 9, Comparison.NOT_IN),
    IS("is", 10, Comparison.IS),
    IS_NOT("is not", 10, Comparison.IS_NOT),
    EQUAL("==", 10, Comparison.EQUAL),
    NOT_EQUAL("!=", 10, Comparison.NOT_EQUAL),
    GREATER(">", 10, Comparison.GREATER),
    GREATER_OR_EQUAL(">=", 10, Comparison.GREATER_OR_EQUAL),
    LESS("<", 10, Comparison.LESS),
    LESS_OR_EQUAL("<=", 10, Comparison.LESS_OR_EQUAL);

    /// How tight `not` binds.
    static final int NOT_POWER = 8;

    private final String word;
    private final int power;

    @SuppressWarnings("ImmutableEnumChecker") // constructors have no state
    private final BinaryOperator<Condition> condition;

    Operator(String word, int power, Comparison comparison) {
        this(word, power, (left, right) -> new Condition.Compared(left, comparison, right));
    }

    Operator(String word, int power, BinaryOperator<Condition> condition) {
        this.word = word;
        this.power = power;
        this.condition = condition;
    }

    /// The condition that it makes of two.
    Condition between(Condition left, Condition right) {
        return condition.apply(left, right);
    }

    int power() {
        return power;
    }

    static @Nullable Operator of(String word) {
        for (Operator operator : values()) {
            if (operator.word.equals(word)) {
                return operator;
            }
        }
        return null;
    }
}
