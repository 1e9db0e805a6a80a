package dev.musette.models;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.Transactions;
import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.CompiledSql;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Expression;
import dev.musette.db.sql.Insert;
import dev.musette.db.sql.Parameter;
import dev.musette.db.sql.Update;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Writes one instance: Django's rules of `save()`.
final class Saving<M extends BaseModel> {
    private final ModelMeta<M, ?> meta;
    private final M model;
    private final Database database = Databases.current().main();
    private final Dialect dialect = Dialect.of(database);

    private Saving(ModelMeta<M, ?> meta, BaseModel model) {
        this.meta = meta;
        this.model = meta.cast(model);
    }

    static void save(BaseModel model) {
        new Saving<>(ModelMeta.of(model), model).save();
    }

    static void insert(BaseModel model) {
        new Saving<>(ModelMeta.of(model), model).insert();
    }

    static void refresh(BaseModel model) {
        new Saving<>(ModelMeta.of(model), model).refresh();
    }

    private enum Kind {
        INSERT,
        INSERT_WITH_KEY,
        UPDATE
    }

    private void save() {
        if (meta.key(model) == null) {
            insert();
        } else if (!model.isAdding()) {
            updateOrInsert();
        } else {
            Transactions.atomic(database, this::updateOrInsert);
        }
    }

    private void updateOrInsert() {
        if (!update()) {
            insert();
        }
    }

    private boolean update() {
        setMoments(false);
        int[] fields = fields(false);
        if (fields.length == 0) {
            return new QuerySet<>(meta).filter("pk", meta.key(model)).exists();
        }
        CompiledSql sql = statement(Kind.UPDATE, () -> updateSql(fields));
        Bind bind = parameters -> {
            for (int i = 0; i < fields.length; i++) {
                meta.mapper().bind(model, fields[i], parameters, i + 1);
            }
            meta.mapper().bind(model, meta.primaryKeyIndex(), parameters, fields.length + 1);
        };
        boolean found = database.update(sql.text(), bind) > 0;
        if (found) {
            model.markSaved(true);
        }
        return found;
    }

    private void insert() {
        setMoments(true);
        boolean withKey = meta.key(model) != null;
        boolean counted = meta.primaryKey().type().isAuto();
        if (!withKey && !counted) {
            throw new InvalidValue("%s needs a key before it is saved: set '%s'."
                    .formatted(meta.label(), meta.primaryKey().name()));
        }
        int[] fields = fields(withKey);
        CompiledSql sql =
                statement(withKey ? Kind.INSERT_WITH_KEY : Kind.INSERT, () -> insertSql(fields, counted && !withKey));
        Bind bind = parameters -> {
            for (int i = 0; i < fields.length; i++) {
                meta.mapper().bind(model, fields[i], parameters, i + 1);
            }
        };
        if (withKey) {
            database.update(sql.text(), bind);
        } else {
            long key = database.insert(sql.text(), bind);
            meta.mapper().set(model, meta.primaryKeyIndex(), key);
        }
        model.markSaved(true);
    }

    private void refresh() {
        Object key = meta.key(model);
        M fresh = key == null ? null : new QuerySet<>(meta).getOrNull(key);
        if (fresh == null) {
            throw new DoesNotExist("The row of this %s is gone.".formatted(meta.label()));
        }
        for (int i = 0; i < meta.fields().size(); i++) {
            meta.mapper().set(model, i, meta.mapper().get(fresh, i));
        }
        model.markSaved(true);
    }

    /// The indexes of the fields that a statement writes: all, or all but the key.
    private int[] fields(boolean withKey) {
        int count = meta.fields().size() - (withKey ? 0 : 1);
        int[] fields = new int[count];
        int next = 0;
        for (int i = 0; i < meta.fields().size(); i++) {
            if (withKey || i != meta.primaryKeyIndex()) {
                fields[next++] = i;
            }
        }
        return fields;
    }

    private CompiledSql statement(Kind kind, Supplier<CompiledSql> make) {
        return meta.cache().get(new Shape(dialect).token(kind).key(), CompiledSql.class, make);
    }

    private CompiledSql insertSql(int[] fields, boolean returning) {
        List<String> columns = new ArrayList<>();
        List<Expression> row = new ArrayList<>();
        for (int field : fields) {
            columns.add(meta.fields().get(field).column());
            row.add(new Parameter(row.size()));
        }
        List<String> answer = returning ? List.of(meta.primaryKey().column()) : List.of();
        return dialect.compile(new Insert(meta.table(), columns, List.of(row), answer));
    }

    private CompiledSql updateSql(int[] fields) {
        List<Update.Assignment> assignments = new ArrayList<>();
        for (int field : fields) {
            assignments.add(
                    new Update.Assignment(meta.fields().get(field).column(), new Parameter(assignments.size())));
        }
        Condition own =
                Condition.equal(new ColumnRef(null, meta.primaryKey().column()), new Parameter(assignments.size()));
        return dialect.compile(new Update(meta.table(), assignments, own));
    }

    /// Sets the moments and days that a save sets.
    private void setMoments(boolean adding) {
        for (int i = 0; i < meta.fields().size(); i++) {
            FieldType type = meta.fields().get(i).type();
            if (type instanceof FieldType.DateTime(boolean now, boolean nowAdd) && (now || (nowAdd && adding))) {
                meta.mapper().set(model, i, Instant.now().truncatedTo(ChronoUnit.MICROS));
            } else if (type instanceof FieldType.Date(boolean now, boolean nowAdd) && (now || (nowAdd && adding))) {
                meta.mapper().set(model, i, LocalDate.now(ZoneOffset.UTC));
            }
        }
    }
}
