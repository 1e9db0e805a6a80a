package dev.musette.db.sql;

import dev.musette.db.sql.Condition.And;
import dev.musette.db.sql.Condition.Between;
import dev.musette.db.sql.Condition.Comparison;
import dev.musette.db.sql.Condition.Exists;
import dev.musette.db.sql.Condition.In;
import dev.musette.db.sql.Condition.InQuery;
import dev.musette.db.sql.Condition.IsNotNull;
import dev.musette.db.sql.Condition.IsNull;
import dev.musette.db.sql.Condition.IsTrue;
import dev.musette.db.sql.Condition.Not;
import dev.musette.db.sql.Condition.Or;
import dev.musette.db.sql.Condition.TextMatch;
import java.util.Arrays;
import java.util.List;

/// Walks a tree once and writes its text; what databases spell differently it leaves to the dialect.
final class SqlWriter {
    private final Dialect dialect;
    private final StringBuilder out = new StringBuilder(128);
    private int[] slots = new int[8];
    private int slotCount;

    SqlWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    CompiledSql compiled() {
        return new CompiledSql(out.toString(), Arrays.copyOf(slots, slotCount));
    }

    void text(String sql) {
        out.append(sql);
    }

    void statement(Statement statement) {
        switch (statement) {
            case Select select -> select(select);
            case Insert insert -> insert(insert);
            case Update update -> update(update);
            case Delete delete -> {
                out.append("DELETE FROM ");
                dialect.appendName(out, delete.table());
                if (delete.where() != null) {
                    out.append(" WHERE ");
                    condition(delete.where());
                }
            }
        }
    }

    private void select(Select select) {
        out.append(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
        String comma = "";
        for (Output column : select.columns()) {
            out.append(comma);
            expression(column.expression());
            if (column.name() != null) {
                out.append(" AS ");
                dialect.appendName(out, column.name());
            }
            comma = ", ";
        }
        if (select.from() != null) {
            out.append(" FROM ");
            source(select.from());
        }
        for (Join join : select.joins()) {
            out.append(join.kind() == Join.Kind.INNER ? " INNER JOIN " : " LEFT OUTER JOIN ");
            source(join.source());
            out.append(" ON ");
            parenthesized(join.on());
        }
        if (select.where() != null) {
            out.append(" WHERE ");
            condition(select.where());
        }
        if (!select.groupBy().isEmpty()) {
            out.append(" GROUP BY ");
            list(select.groupBy());
        }
        if (select.having() != null) {
            out.append(" HAVING ");
            condition(select.having());
        }
        if (!select.orderBy().isEmpty()) {
            orderBy(select.orderBy());
        }
        if (select.limit() != null || select.offset() != null) {
            dialect.appendLimit(this, select.limit(), select.offset());
        }
    }

    private void source(Source source) {
        switch (source) {
            case Source.Table table -> {
                dialect.appendName(out, table.name());
                if (!table.alias().equals(table.name())) {
                    out.append(' ');
                    dialect.appendName(out, table.alias());
                }
            }
            case Source.Subquery subquery -> {
                out.append('(');
                select(subquery.query());
                out.append(") ");
                dialect.appendName(out, subquery.alias());
            }
        }
    }

    private void orderBy(List<Order> keys) {
        String before = " ORDER BY ";
        for (Order key : keys) {
            out.append(before);
            expression(key.expression());
            out.append(key.descending() ? " DESC" : " ASC");
            out.append(
                    switch (key.nulls()) {
                        case DEFAULT -> "";
                        case FIRST -> " NULLS FIRST";
                        case LAST -> " NULLS LAST";
                    });
            before = ", ";
        }
    }

    private void insert(Insert insert) {
        out.append("INSERT INTO ");
        dialect.appendName(out, insert.table());
        if (insert.columns().isEmpty()) {
            dialect.appendDefaultRow(out);
        } else {
            out.append(" (");
            names(insert.columns());
            out.append(") VALUES ");
            String before = "(";
            for (List<Expression> row : insert.rows()) {
                out.append(before);
                list(row);
                out.append(')');
                before = ", (";
            }
        }
        if (!insert.returning().isEmpty()) {
            out.append(" RETURNING ");
            names(insert.returning());
        }
    }

    private void update(Update update) {
        out.append("UPDATE ");
        dialect.appendName(out, update.table());
        String before = " SET ";
        for (Update.Assignment assignment : update.assignments()) {
            out.append(before);
            dialect.appendName(out, assignment.column());
            out.append(" = ");
            expression(assignment.value());
            before = ", ";
        }
        if (update.where() != null) {
            out.append(" WHERE ");
            condition(update.where());
        }
    }

    void expression(Expression expression) {
        switch (expression) {
            case ColumnRef column -> column(column);
            case Parameter parameter -> parameter(parameter);
            case Literal literal -> literal(literal);
            case Star _ -> out.append('*');
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case FunctionCall call -> call(call);
            case ConditionValue value -> parenthesized(value.condition());
            case ScalarSubquery subquery -> {
                out.append('(');
                select(subquery.query());
                out.append(')');
            }
        }
    }

    private void column(ColumnRef column) {
        if (column.source() != null) {
            dialect.appendName(out, column.source());
            out.append('.');
        }
        dialect.appendName(out, column.name());
    }

    private void parameter(Parameter parameter) {
        if (slotCount == slots.length) {
            slots = Arrays.copyOf(slots, slotCount * 2);
        }
        slots[slotCount++] = parameter.slot();
        out.append('?');
    }

    private void literal(Literal literal) {
        if (literal.value() instanceof Boolean value) {
            dialect.appendLiteral(out, value);
        } else {
            out.append(literal.value() == null ? "NULL" : literal.value());
        }
    }

    private void arithmetic(Arithmetic arithmetic) {
        out.append('(');
        expression(arithmetic.left());
        out.append(
                switch (arithmetic.operator()) {
                    case PLUS -> " + ";
                    case MINUS -> " - ";
                    case TIMES -> " * ";
                    case DIVIDE -> " / ";
                    case REMAINDER -> " % ";
                });
        expression(arithmetic.right());
        out.append(')');
    }

    private void call(FunctionCall call) {
        out.append(call.name()).append(call.distinct() ? "(DISTINCT " : "(");
        list(call.arguments());
        out.append(')');
        if (call.filter() != null) {
            out.append(" FILTER (WHERE ");
            condition(call.filter());
            out.append(')');
        }
    }

    void condition(Condition condition) {
        switch (condition) {
            case And and -> junction(and.parts(), " AND ", true);
            case Or or -> junction(or.parts(), " OR ", false);
            case Not not -> {
                out.append("NOT ");
                parenthesized(not.condition());
            }
            case Comparison comparison -> {
                expression(comparison.left());
                out.append(' ').append(comparison.operator().sql).append(' ');
                expression(comparison.right());
            }
            case In in -> in(in);
            case InQuery in -> {
                expression(in.value());
                out.append(" IN (");
                select(in.query());
                out.append(')');
            }
            case Between between -> {
                expression(between.value());
                out.append(" BETWEEN ");
                expression(between.low());
                out.append(" AND ");
                expression(between.high());
            }
            case IsNull isNull -> {
                expression(isNull.value());
                out.append(" IS NULL");
            }
            case IsNotNull isNotNull -> {
                expression(isNotNull.value());
                out.append(" IS NOT NULL");
            }
            case TextMatch match -> dialect.appendTextMatch(this, match);
            case Exists exists -> {
                out.append("EXISTS(");
                select(exists.query());
                out.append(')');
            }
            case IsTrue isTrue -> expression(isTrue.value());
        }
    }

    private void junction(List<Condition> parts, String operator, boolean whenEmpty) {
        if (parts.isEmpty()) {
            constant(whenEmpty);
            return;
        }
        if (parts.size() == 1) {
            condition(parts.getFirst());
            return;
        }
        String before = "(";
        for (Condition part : parts) {
            out.append(before);
            condition(part);
            before = operator;
        }
        out.append(')');
    }

    private void parenthesized(Condition condition) {
        boolean hasOwn = switch (condition) {
            case And and -> and.parts().size() > 1;
            case Or or -> or.parts().size() > 1;
            default -> false;
        };
        out.append(hasOwn ? "" : "(");
        condition(condition);
        out.append(hasOwn ? "" : ")");
    }

    private void in(In in) {
        if (in.options().isEmpty()) {
            constant(false);
            return;
        }
        expression(in.value());
        out.append(" IN (");
        list(in.options());
        out.append(')');
    }

    /// A condition without a column: every database reads a comparison of numbers.
    private void constant(boolean value) {
        out.append(value ? "1 = 1" : "1 = 0");
    }

    private void list(List<Expression> expressions) {
        String comma = "";
        for (Expression expression : expressions) {
            out.append(comma);
            expression(expression);
            comma = ", ";
        }
    }

    private void names(List<String> names) {
        String comma = "";
        for (String name : names) {
            out.append(comma);
            dialect.appendName(out, name);
            comma = ", ";
        }
    }
}
