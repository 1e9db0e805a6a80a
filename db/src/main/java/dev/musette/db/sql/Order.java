package dev.musette.db.sql;

/// One key to sort by.
///
/// @param nulls where rows without a value go; `DEFAULT` leaves it to the database (SQLite: nulls are smallest)
public record Order(Expression expression, boolean descending, Nulls nulls) {

    public enum Nulls {
        DEFAULT,
        FIRST,
        LAST
    }

    public Order nullsFirst() {
        return new Order(expression, descending, Nulls.FIRST);
    }

    public Order nullsLast() {
        return new Order(expression, descending, Nulls.LAST);
    }
}
