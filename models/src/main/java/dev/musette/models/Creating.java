package dev.musette.models;

import dev.musette.db.Databases;
import dev.musette.db.IntegrityError;
import dev.musette.db.Transactions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds a row or makes it.
final class Creating<M extends BaseModel> {
    private final QuerySet<M, ?> rows;

    /// @param rows finds the row if it is there
    Creating(QuerySet<M, ?> rows) {
        this.rows = rows;
    }

    /// Finds the row, or saves the instance. Where somebody else saves the same row in between, a
    /// constraint refuses this one, and the other's is found.
    Created<M> getOrCreate(Supplier<M> make) {
        M found = rows.all().getOrNull();
        if (found != null) {
            return new Created<>(found, false);
        }
        try {
            return Transactions.atomic(Databases.current().main(), () -> {
                M made = make.get();
                Saving.insert(made);
                return new Created<>(made, true);
            });
        } catch (IntegrityError e) {
            M other = rows.all().getOrNull();
            if (other == null) {
                throw e;
            }
            return new Created<>(other, false);
        }
    }

    /// Finds the row and changes it, or saves the instance.
    Created<M> updateOrCreate(Supplier<M> make, Consumer<M> change) {
        return Transactions.atomic(Databases.current().main(), () -> {
            Created<M> row = getOrCreate(make);
            if (!row.created()) {
                change.accept(row.instance());
            }
            return row;
        });
    }

    /// The values that a new instance takes from lookups: those that name a field.
    static Map<String, @Nullable Object> values(Map<String, ?> lookups, Map<String, ?> defaults) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        lookups.forEach((name, value) -> {
            if (!name.contains("__")) {
                values.put(name, value);
            }
        });
        values.putAll(defaults);
        return values;
    }

    /// Refuses names that no field has, before anything is asked.
    ///
    /// @throws FieldError if there are any
    static void requireFields(ModelMeta<?, ?> meta, Map<String, ?> values) {
        TreeSet<String> unknown = new TreeSet<>();
        values.keySet().forEach(name -> {
            if (find(meta, name) == null) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            throw new FieldError("Invalid field name(s) for model %s: '%s'. Its fields are: %s."
                    .formatted(
                            meta.label(),
                            String.join("', '", unknown),
                            String.join(
                                    ", ",
                                    meta.fields().stream().map(Field::name).toList())));
        }
    }

    static @Nullable Field find(ModelMeta<?, ?> meta, String name) {
        Field field = meta.field(name);
        Field key = field == null && name.endsWith("_id") ? meta.field(name.substring(0, name.length() - 3)) : field;
        return key == null || (field == null && !key.isRelation()) ? null : key;
    }

    /// Sets fields by name; values are converted as those of lookups are, suppliers asked.
    ///
    /// @return the names of the fields
    static <M extends BaseModel> List<String> assign(ModelMeta<M, ?> meta, M model, Map<String, ?> values) {
        List<String> names = new ArrayList<>();
        values.forEach((name, value) -> {
            Field field = find(meta, name);
            if (field == null) {
                throw new FieldError("%s has no field '%s'.".formatted(meta.label(), name));
            }
            assign(meta, model, field, value instanceof Supplier<?> supplier ? supplier.get() : value);
            names.add(field.name());
        });
        return names;
    }

    static <M extends BaseModel> void assign(ModelMeta<M, ?> meta, M model, Field field, @Nullable Object value) {
        if (field.isRelation() && value instanceof BaseModel other) {
            FieldValues.requireInstance(field, meta.target(field), other);
            Instances.connect(meta, model, field, other);
            return;
        }
        Object prepared = value == null ? null : FieldValues.prepare(meta, field, value);
        if (prepared instanceof BigInteger) {
            throw new InvalidValue("'%s' takes a whole number of at most 64 bits.".formatted(field.name()));
        }
        meta.set(model, field, prepared);
    }
}
