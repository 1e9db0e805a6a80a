package dev.musette.db.sql;

import java.util.List;

/// What a row has to fulfil. SQL's three values hold: a comparison with null is neither true nor false.
public sealed interface Condition {

    /// All of them; the empty list is true.
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of them; the empty list is false.
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition condition) implements Condition {}

    record Comparison(Expression left, Operator operator, Expression right) implements Condition {

        public enum Operator {
            EQUAL("="),
            NOT_EQUAL("<>"),
            LESS("<"),
            LESS_OR_EQUAL("<="),
            GREATER(">"),
            GREATER_OR_EQUAL(">=");

            final String sql;

            Operator(String sql) {
                this.sql = sql;
            }
        }
    }

    /// One of the values; the empty list is false.
    record In(Expression value, List<Expression> options) implements Condition {
        public In {
            options = List.copyOf(options);
        }
    }

    /// One of the values of a query's only column.
    record InQuery(Expression value, Select query) implements Condition {}

    record Between(Expression value, Expression low, Expression high) implements Condition {}

    record IsNull(Expression value) implements Condition {}

    record IsNotNull(Expression value) implements Condition {}

    /// A text that matches another. A [Parameter] on the right is bound to what [Dialect#pattern] makes of the
    /// user's text; any other expression is escaped by the database while it runs.
    record TextMatch(Expression value, MatchKind kind, Expression pattern) implements Condition {}

    /// Whether the query has a row. Its columns may refer to the sources of the query around it.
    record Exists(Select query) implements Condition {}

    /// An expression that is itself true or false, a boolean column say.
    record IsTrue(Expression value) implements Condition {}

    static Condition and(Condition... parts) {
        return new And(List.of(parts));
    }

    static Condition or(Condition... parts) {
        return new Or(List.of(parts));
    }

    static Condition not(Condition condition) {
        return new Not(condition);
    }

    static Condition equal(Expression left, Expression right) {
        return new Comparison(left, Comparison.Operator.EQUAL, right);
    }

    static Condition compare(Expression left, Comparison.Operator operator, Expression right) {
        return new Comparison(left, operator, right);
    }
}
