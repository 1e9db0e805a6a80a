package dev.musette.models;

import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.sql.Arithmetic.Operator;
import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.CompiledSql;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Expression;
import dev.musette.db.sql.Literal;
import dev.musette.db.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Changes rows without loading them.
final class Updating {
    private Updating() {}

    static List<Assignment> assignments(ModelMeta<?, ?> meta, Map<String, ?> values) {
        List<Assignment> assignments = new ArrayList<>();
        values.forEach((name, value) -> {
            NameResolver.Resolved at = new NameResolver(meta).column(name);
            Object prepared = value == null || value instanceof dev.musette.models.Expression<?>
                    ? value
                    : FieldValues.prepare(at.meta(), at.field(), value);
            assignments.add(new Assignment(at.owner(), at.field(), prepared));
        });
        return assignments;
    }

    /// @return how many rows the query finds
    static int update(Query query, List<Assignment> assignments) {
        if (assignments.isEmpty()) {
            return 0;
        }
        Database database = Databases.current().main();
        Dialect dialect = Dialect.of(database);
        Query plain = query.order(List.of()).related(List.of());
        Shape shape = new Shape(dialect).token(Updating.class).filters(plain.filters());
        for (Assignment assignment : assignments) {
            shape(shape, plain.meta(), assignment);
        }
        CompiledSql sql = plain.meta()
                .cache()
                .get(shape.key(), CompiledSql.class, () -> dialect.compile(build(plain, assignments, dialect)));
        return database.update(sql.text(), Statement.bind(sql, shape.values()));
    }

    private static void shape(Shape shape, ModelMeta<?, ?> meta, Assignment assignment) {
        if (assignment.owner.from != null) {
            throw new FieldError("An update assigns fields of its own model only: '%s' is another's, not %s's."
                    .formatted(assignment.field.name(), meta.label()));
        }
        shape.token(assignment.field);
        @Nullable Object value = assignment.value;
        switch (value) {
            case null -> shape.token(Literal.NULL);
            case FieldPath<?> path -> shape.column(own(path), path.field);
            case Arithmetic<?>(FieldPath<?> left, Operator operator, Object right) -> {
                shape.column(own(left), left.field).token(operator);
                shape.value(right);
            }
            default -> shape.token(Operator.class).value(value);
        }
    }

    private static Path own(FieldPath<?> path) {
        if (path.owner.from != null) {
            throw new FieldError(
                    "An update cannot read '%s' of another model: joined field references are not permitted."
                            .formatted(path.field.name()));
        }
        return path.owner;
    }

    private static Update build(Query query, List<Assignment> assignments, Dialect dialect) {
        SqlBuilder builder = new SqlBuilder(query, dialect);
        var where = builder.condition(); // first: the shape has the filters' values before the new ones
        List<Update.Assignment> sets = new ArrayList<>();
        for (Assignment assignment : assignments) {
            sets.add(new Update.Assignment(assignment.field.column(), value(builder, assignment.value)));
        }
        return new Update(query.meta().table(), sets, where);
    }

    private static Expression value(SqlBuilder builder, @Nullable Object value) {
        return switch (value) {
            case null -> Literal.NULL;
            case FieldPath<?> path -> new ColumnRef(null, path.field.column());
            case Arithmetic<?>(FieldPath<?> left, Operator operator, Object _) ->
                new dev.musette.db.sql.Arithmetic(
                        new ColumnRef(null, left.field.column()), operator, builder.parameter());
            default -> builder.parameter();
        };
    }
}
