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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    static void save(BaseModel model, String... fields) {
        new Saving<>(ModelMeta.of(model), model).save(fields);
    }

    static void refresh(BaseModel model) {
        new Saving<>(ModelMeta.of(model), model).refresh();
    }

    static void refresh(BaseModel model, String... fields) {
        new Saving<>(ModelMeta.of(model), model).refresh(fields);
    }

    static void load(BaseModel model, String... fields) {
        new Saving<>(ModelMeta.of(model), model).load(fields);
    }

    static void demand(BaseModel model, String attribute) {
        new Saving<>(ModelMeta.of(model), model).demand(attribute);
    }

    static List<String> deferredFields(BaseModel model) {
        return new Saving<>(ModelMeta.of(model), model).deferredFields();
    }

    private enum Kind {
        INSERT,
        INSERT_WITH_KEY,
        UPDATE
    }

    private void save() {
        List<Integer> missing = Deferring.missing(meta, model);
        if (!missing.isEmpty() && !model.isAdding()) {
            int[] present = IntStream.of(fields(false))
                    .filter(field -> !missing.contains(field))
                    .toArray();
            updateOnly(present);
        } else if (meta.key(model) == null) {
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

    private void save(String... names) {
        if (names.length == 0) {
            return;
        }
        int[] fields = places(names);
        for (int field : fields) {
            if (field == meta.primaryKeyIndex()) {
                throw new FieldError("The key of %s can't be saved by name: '%s' says which row it is."
                        .formatted(meta.label(), meta.primaryKey().name()));
            }
            if (meta.fields().get(field).isRelation()) {
                Deferring.ensure(meta, model, field); // not while the statement holds the connection
            }
        }
        updateOnly(fields);
    }

    private void updateOnly(int... fields) {
        setMoments(false, fields);
        boolean found = meta.key(model) != null
                && (fields.length == 0
                        ? exists()
                        : update(
                                fields,
                                new Shape(dialect)
                                        .token(Kind.UPDATE)
                                        .token(IntStream.of(fields).boxed().toList())));
        if (!found) {
            throw new NotUpdated(
                    "The save of some fields of this %s found no row to write them to. Was it deleted, or never saved?"
                            .formatted(meta.label()));
        }
        RowState state = model.state();
        if (state != null) {
            for (int field : fields) {
                state.loaded(field);
            }
        }
    }

    /// The places of fields by their names.
    private int[] places(String... names) {
        return Stream.of(names)
                .mapToInt(name -> {
                    Field field = Creating.find(meta, name);
                    if (field == null) {
                        throw new FieldError("%s has no field '%s'. Its fields are: %s."
                                .formatted(
                                        meta.label(),
                                        name,
                                        meta.fields().stream().map(Field::name).collect(Collectors.joining(", "))));
                    }
                    return meta.index(field);
                })
                .distinct()
                .toArray();
    }

    private boolean exists() {
        return new QuerySet<>(meta).filter("pk", meta.key(model)).exists();
    }

    private boolean update() {
        int[] fields = fields(false);
        setMoments(false, fields);
        return fields.length == 0 ? exists() : update(fields, new Shape(dialect).token(Kind.UPDATE));
    }

    private boolean update(int[] fields, Shape shape) {
        CompiledSql sql = meta.cache().get(shape.key(), CompiledSql.class, () -> updateSql(fields));
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
        boolean withKey = meta.key(model) != null;
        boolean counted = meta.primaryKey().type().isAuto();
        int[] fields = fields(withKey);
        prepareInsert(meta, model, fields);
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
        List<Integer> missing = Deferring.missing(meta, model);
        for (int i = 0; i < meta.fields().size(); i++) {
            if (!missing.contains(i)) {
                if (meta.fields().get(i).isRelation()) {
                    meta.mapper().ref(model, i).set(null); // the other row is asked for anew
                }
                meta.mapper().set(model, i, meta.mapper().get(fresh, i));
            }
        }
        RowState state = model.state();
        if (state != null) {
            state.forgetFetched();
        }
        model.markSaved(true);
    }

    private void refresh(String... names) {
        int[] fields = places(names);
        for (int field : fields) {
            if (meta.fields().get(field).isRelation()) {
                meta.mapper().ref(model, field).set(null);
            }
        }
        requireSaved();
        Deferring.load(meta, model, IntStream.of(fields).boxed().toList());
    }

    private void load(String... names) {
        requireSaved();
        List<Integer> wanted = IntStream.of(places(names)).boxed().toList();
        Deferring.load(
                meta,
                model,
                Deferring.missing(meta, model).stream().filter(wanted::contains).toList());
    }

    private void requireSaved() {
        if (meta.key(model) == null) {
            throw new DoesNotExist("The row of this %s is gone.".formatted(meta.label()));
        }
    }

    private void demand(String attribute) {
        for (int i = 0; i < meta.fields().size(); i++) {
            if (meta.fields().get(i).attribute().equals(attribute)) {
                Deferring.ensure(meta, model, i);
            }
        }
    }

    private List<String> deferredFields() {
        return Deferring.missing(meta, model).stream()
                .map(i -> meta.fields().get(i).keyName())
                .toList();
    }

    /// The indexes of the fields that a statement writes: all, or all but the key.
    private int[] fields(boolean withKey) {
        return fields(meta, withKey);
    }

    static int[] fields(ModelMeta<?, ?> meta, boolean withKey) {
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
    private void setMoments(boolean adding, int... fields) {
        setMoments(meta, model, adding, fields);
    }

    /// Sets what a new row gets from its first save.
    ///
    /// @throws InvalidValue if it needs a key and has none
    static <M extends BaseModel> void prepareInsert(ModelMeta<M, ?> meta, M model, int... fields) {
        if (meta.key(model) == null && !meta.primaryKey().type().isAuto()) {
            throw new InvalidValue("%s needs a key before it is saved: set '%s'."
                    .formatted(meta.label(), meta.primaryKey().name()));
        }
        setMoments(meta, model, true, fields);
    }

    private static <M extends BaseModel> void setMoments(ModelMeta<M, ?> meta, M model, boolean adding, int... fields) {
        for (int i : fields) {
            FieldType type = meta.fields().get(i).type();
            if (type instanceof FieldType.DateTime(boolean now, boolean nowAdd) && (now || (nowAdd && adding))) {
                meta.mapper().set(model, i, Instant.now().truncatedTo(ChronoUnit.MICROS));
            } else if (type instanceof FieldType.Date(boolean now, boolean nowAdd) && (now || (nowAdd && adding))) {
                meta.mapper().set(model, i, LocalDate.now(ZoneOffset.UTC));
            }
        }
    }
}
