package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.PythonValues;
import org.jspecify.annotations.Nullable;

/// The operators of `if` between two operands, and how tight they bind.
enum Operator {
    OR("or", 6) {
        @Override
        @Nullable Object apply(Condition left, Condition right, Context context) {
            Object value = left.value(context);
            return PythonValues.isTrue(value) ? value : right.value(context);
        }
    },
    AND("and", 7) {
        @Override
        @Nullable Object apply(Condition left, Condition right, Context context) {
            Object value = left.value(context);
            return PythonValues.isTrue(value) ? right.value(context) : value;
        }
    },
    IN("in", 9) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            Object part = left.value(context);
            return PythonValues.contains(right.value(context), part);
        }
    },
    NOT_IN("not in", 9) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            Object part = left.value(context);
            return !PythonValues.contains(right.value(context), part);
        }
    },
    IS("is", 10) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            return Identity.same(left.value(context), right.value(context));
        }
    },
    IS_NOT("is not", 10) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            return !Identity.same(left.value(context), right.value(context));
        }
    },
    EQUAL("==", 10) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            return PythonValues.equal(left.value(context), right.value(context));
        }
    },
    NOT_EQUAL("!=", 10) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            return !PythonValues.equal(left.value(context), right.value(context));
        }
    },
    GREATER(">", 10) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            Integer order = PythonValues.compare(left.value(context), right.value(context));
            return order != null && order > 0;
        }
    },
    GREATER_OR_EQUAL(">=", 10) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            Integer order = PythonValues.compare(left.value(context), right.value(context));
            return order != null && order >= 0;
        }
    },
    LESS("<", 10) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            Integer order = PythonValues.compare(left.value(context), right.value(context));
            return order != null && order < 0;
        }
    },
    LESS_OR_EQUAL("<=", 10) {
        @Override
        Object apply(Condition left, Condition right, Context context) {
            Integer order = PythonValues.compare(left.value(context), right.value(context));
            return order != null && order <= 0;
        }
    };

    /// How tight `not` binds.
    static final int NOT_POWER = 8;

    private final String word;
    private final int power;

    Operator(String word, int power) {
        this.word = word;
        this.power = power;
    }

    abstract @Nullable Object apply(Condition left, Condition right, Context context);

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
