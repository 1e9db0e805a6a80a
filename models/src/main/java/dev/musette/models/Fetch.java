package dev.musette.models;

import dev.musette.db.Cursor;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.RowMapper;
import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs the queries of query sets: walks the query to its shape and values, takes the statement of that
/// shape from the model's cache or builds it, and runs it.
final class Fetch {
    private final Query query;
    private final Database database = Databases.current().main();
    private final Dialect dialect = Dialect.of(database);
    private final Shape shape = new Shape(dialect);

    Fetch(Query query) {
        this.query = query;
    }

    private enum Kind {
        INSTANCES,
        COLUMNS,
        COUNT,
        EXISTS
    }

    <M extends BaseModel> List<M> instances(ModelMeta<M, ?> meta) {
        Statement<M> statement = instanceStatement(meta);
        return run(statement);
    }

    <M extends BaseModel> Cursor<M> cursor(ModelMeta<M, ?> meta) {
        Statement<M> statement = instanceStatement(meta);
        return database.cursor(
                statement.sql().text(), Statement.bind(statement.sql(), shape.values()), statement.mapper());
    }

    private <M extends BaseModel> Statement<M> instanceStatement(ModelMeta<M, ?> meta) {
        shape.token(Kind.INSTANCES).query(query);
        return statement(builder -> {
            List<RelatedReader> related = new ArrayList<>();
            RowReader<M> reader = new RowReader<>(meta, 1, builder.deferred(Path.root(), meta));
            var select = builder.instances(reader, related);
            return new Statement<>(dialect.compile(select), Instances.mapper(reader, List.copyOf(related)));
        });
    }

    /// Some columns of each row, as the Java types of their fields.
    List<@Nullable Object[]> columns(List<Ordering> wanted, List<Field> types) {
        shape.token(Kind.COLUMNS).token(wanted.size());
        for (Ordering each : wanted) {
            shape.column(each.owner, each.field);
        }
        shape.query(query);
        Field[] readers = types.toArray(Field[]::new);
        RowMapper<@Nullable Object[]> mapper = row -> {
            @Nullable Object[] values = new Object[readers.length];
            for (int i = 0; i < readers.length; i++) {
                values[i] = Columns.read(row, i + 1, readers[i]);
            }
            return values;
        };
        Statement<@Nullable Object[]> statement =
                statement(builder -> new Statement<>(dialect.compile(builder.columns(wanted)), mapper));
        return run(statement);
    }

    long count() {
        shape.token(Kind.COUNT).query(query);
        Statement<Long> statement =
                statement(builder -> new Statement<>(dialect.compile(builder.count()), row -> row.getLong(1)));
        return run(statement).getFirst();
    }

    boolean exists() {
        shape.token(Kind.EXISTS).query(query);
        Statement<Boolean> statement =
                statement(builder -> new Statement<>(dialect.compile(builder.exists()), _ -> Boolean.TRUE));
        return !run(statement).isEmpty();
    }

    private <R extends @Nullable Object> Statement<R> statement(Function<SqlBuilder, Statement<R>> make) {
        @SuppressWarnings("unchecked") // the shape begins with the kind of statement, and so fixes R
        Statement<R> statement = (Statement<R>) query.meta()
                .cache()
                .get(shape.key(), Statement.class, () -> make.apply(new SqlBuilder(query, dialect)));
        return statement;
    }

    private <R extends @Nullable Object> List<R> run(Statement<R> statement) {
        return database.query(
                statement.sql().text(), Statement.bind(statement.sql(), shape.values()), statement.mapper());
    }
}
