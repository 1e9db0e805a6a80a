package dev.musette.db.sql;

/// Anything that has one value for a row.
public sealed interface Expression
        permits Arithmetic, ColumnRef, ConditionValue, FunctionCall, Literal, Parameter, ScalarSubquery, Star {

    /// Sorts by this expression, smallest first.
    default Order asc() {
        return new Order(this, false, Order.Nulls.DEFAULT);
    }

    /// Sorts by this expression, largest first.
    default Order desc() {
        return new Order(this, true, Order.Nulls.DEFAULT);
    }

    /// Puts this expression among a query's columns without a name of its own.
    default Output unnamed() {
        return new Output(this, null);
    }

    /// Puts this expression among a query's columns under a name: `... AS "name"`.
    default Output as(String name) {
        return new Output(this, name);
    }
}
