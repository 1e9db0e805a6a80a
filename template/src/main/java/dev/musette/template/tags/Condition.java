package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.PythonValues;
import org.jspecify.annotations.Nullable;

/// The condition of an `if`, as a tree. Comparisons of what cannot be compared are false, never errors.
sealed interface Condition {
    @Nullable Object value(Context context);

    /// A variable or literal with its filters.
    record Value(FilterExpression expression) implements Condition {
        @Override
        public @Nullable Object value(Context context) {
            return expression.resolveOrNull(context);
        }
    }

    /// `not x`
    record Not(Condition operand) implements Condition {
        @Override
        public @Nullable Object value(Context context) {
            try {
                return !PythonValues.isTrue(operand.value(context));
            } catch (RuntimeException _) {
                return false; // as Django does: a condition that fails is false
            }
        }
    }

    /// `x op y`
    record Binary(Operator operator, Condition left, Condition right) implements Condition {
        @Override
        public @Nullable Object value(Context context) {
            try {
                return operator.apply(left, right, context);
            } catch (RuntimeException _) {
                return false; // as Django does: a condition that fails is false
            }
        }
    }
}
