package dev.musette.db.sql;

/// Two values and an operator between them, always in parentheses: `("blog_post"."views" + ?)`.
public record Arithmetic(Expression left, Operator operator, Expression right) implements Expression {

    /// What to do with the two values. Whether integers divide to integers is the database's habit.
    public enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDE,
        REMAINDER
    }
}
