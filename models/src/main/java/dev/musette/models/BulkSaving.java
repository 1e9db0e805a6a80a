package dev.musette.models;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.Transactions;
import dev.musette.db.sql.CompiledSql;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Expression;
import dev.musette.db.sql.Insert;
import dev.musette.db.sql.Parameter;
import java.util.ArrayList;
import java.util.List;

/// Inserts many instances of one model, several in a statement.
final class BulkSaving<M extends BaseModel> {
    private static final int MAX_ROWS = 500; // in one statement
    private static final int MAX_KEPT = 16; // rows of a statement that is no full batch

    private final ModelMeta<M, ?> meta;
    private final Database database = Databases.current().main();
    private final Dialect dialect = Dialect.of(database);

    private BulkSaving(ModelMeta<M, ?> meta) {
        this.meta = meta;
    }

    static <M extends BaseModel> void insert(ModelMeta<M, ?> meta, List<M> instances) {
        if (!instances.isEmpty()) {
            new BulkSaving<>(meta).insert(instances);
        }
    }

    private void insert(List<M> instances) {
        List<M> keyed =
                instances.stream().filter(each -> meta.key(each) != null).toList();
        List<M> counted =
                instances.stream().filter(each -> meta.key(each) == null).toList();
        Transactions.atomic(database, () -> {
            insert(keyed, true);
            insert(counted, false);
        });
    }

    private void insert(List<M> instances, boolean withKey) {
        if (instances.isEmpty()) {
            return;
        }
        int[] fields = Saving.fields(meta, withKey);
        int size = Math.clamp(dialect.maxParameters() / Math.max(1, fields.length), 1, MAX_ROWS);
        for (int from = 0; from < instances.size(); from += size) {
            batch(instances.subList(from, Math.min(from + size, instances.size())), fields, withKey);
        }
    }

    private void batch(List<M> batch, int[] fields, boolean withKey) {
        for (M each : batch) {
            Saving.prepareInsert(meta, each, fields);
        }
        if (fields.length == 0) { // a row of nothing but its key
            batch.forEach(Saving::insert);
            return;
        }
        CompiledSql sql = statement(fields, batch.size(), withKey);
        Bind bind = parameters -> {
            int place = 1;
            for (M each : batch) {
                for (int field : fields) {
                    meta.mapper().bind(each, field, parameters, place++);
                }
            }
        };
        if (withKey) {
            database.update(sql.text(), bind);
        } else {
            List<Long> keys = database.query(sql.text(), bind, row -> row.getLong(1));
            for (int i = 0; i < batch.size(); i++) {
                meta.mapper().set(batch.get(i), meta.primaryKeyIndex(), keys.get(i));
            }
        }
        batch.forEach(each -> each.markSaved(true));
    }

    /// The statement of a full batch or a small one is kept; a rest of any other size is worth its text once.
    private CompiledSql statement(int[] fields, int rows, boolean withKey) {
        if (rows < MAX_ROWS && rows > MAX_KEPT) {
            return sql(fields, rows, withKey);
        }
        Shape shape = new Shape(dialect).token(BulkSaving.class).token(withKey).token(rows);
        return meta.cache().get(shape.key(), CompiledSql.class, () -> sql(fields, rows, withKey));
    }

    private CompiledSql sql(int[] fields, int count, boolean withKey) {
        List<String> columns = new ArrayList<>();
        for (int field : fields) {
            columns.add(meta.fields().get(field).column());
        }
        List<List<Expression>> rows = new ArrayList<>();
        int slot = 0;
        for (int row = 0; row < count; row++) {
            List<Expression> values = new ArrayList<>();
            for (int i = 0; i < fields.length; i++) {
                values.add(new Parameter(slot++));
            }
            rows.add(values);
        }
        List<String> answer = withKey ? List.of() : List.of(meta.primaryKey().column());
        return dialect.compile(new Insert(meta.table(), columns, rows, answer));
    }
}
