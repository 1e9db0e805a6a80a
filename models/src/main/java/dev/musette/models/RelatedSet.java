package dev.musette.models;

import dev.musette.base.AltersData;
import dev.musette.db.Databases;
import dev.musette.db.Transactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rows that refer to one row by a foreign key, and the words that change which ones do:
///
/// ```java
/// RelatedSet<Comment, Comment_, BlogPost> comments = Comment_.POST.of(post);
/// comments.filter(c -> c.author.eq("Eve")).count();
/// comments.create(comment);             // comment.post.set(post); comment.save();
/// ```
///
/// @param <M> the model that has the foreign key
/// @param <P> its path
/// @param <T> the model that it refers to
public final class RelatedSet<M extends BaseModel, P extends Path, T extends BaseModel> extends QuerySet<M, P> {
    private final Relation<M, P, T> relation;
    private final T owner;

    RelatedSet(Relation<M, P, T> relation, T owner, Query rows, @Nullable List<M> fetched) {
        super(relation.source(), rows, new Known(relation.field(), owner), fetched);
        this.relation = relation;
        this.owner = owner;
    }

    /// The same rows, asked for anew unless [QuerySet#prefetchRelated] has fetched them.
    @Override
    public QuerySet<M, P> all() {
        RowState state = owner.state();
        return state != null && state.fetched(relation) != null ? this : super.all();
    }

    @Override
    void adopt(M instance) {
        Instances.connect(relation.source(), instance, relation.field(), owner);
    }

    /// Makes the foreign key of saved instances refer to the owner, in one statement.
    ///
    /// @throws InvalidValue if one of them is not saved
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    @AltersData
    public final void add(M... instances) {
        add(Arrays.asList(instances));
    }

    private void add(Collection<M> instances) {
        if (!instances.isEmpty()) {
            rows(instances).update(p -> new Assignment(Path.root(), relation.field(), owner.pk()));
            instances.forEach(this::adopt);
            changed();
        }
    }

    /// Empties the foreign key of instances that refer to the owner.
    ///
    /// @throws DoesNotExist if one of them refers to another row
    /// @throws IllegalStateException if the foreign key is never null: delete the rows instead
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    @AltersData
    public final void remove(M... instances) {
        remove(Arrays.asList(instances));
    }

    private void remove(Collection<M> instances) {
        requireNullable("remove");
        for (M instance : instances) {
            if (!Objects.equals(relation.source().get(instance, relation.field()), owner.pk())) {
                throw new DoesNotExist("%s is not related to %s."
                        .formatted(instance.meta().label(), owner.meta().label()));
            }
        }
        if (!instances.isEmpty()) {
            empty(rows(instances));
            instances.forEach(
                    each -> relation.source().ref(each, relation.field()).set(null));
        }
    }

    /// Empties the foreign key of all rows that refer to the owner.
    ///
    /// @throws IllegalStateException if the foreign key is never null: delete the rows instead
    @AltersData
    public void clear() {
        requireNullable("clear");
        empty(super.all());
    }

    /// Makes these instances the ones that refer to the owner. Others no longer do, where the foreign
    /// key may be null.
    ///
    /// @throws InvalidValue if one of them is not saved
    @AltersData
    public void set(Collection<M> instances) {
        Transactions.atomic(Databases.current().main(), () -> {
            List<M> fresh = new ArrayList<>(instances);
            if (relation.field().nullable()) {
                List<M> now = super.all().toList();
                remove(now.stream().filter(each -> !instances.contains(each)).toList());
                fresh.removeAll(now);
            }
            add(fresh);
        });
    }

    private void empty(QuerySet<M, P> rows) {
        rows.update(p -> new Assignment(Path.root(), relation.field(), null));
        changed();
    }

    private QuerySet<M, P> rows(Collection<M> instances) {
        List<Object> keys = instances.stream()
                .map(each -> Keys.saved(each, relation.source().primaryKey()))
                .toList();
        ModelMeta<M, P> meta = relation.source();
        return new QuerySet<>(meta).filter(new Comparison(Path.root(), meta.primaryKey(), Lookup.IN, keys));
    }

    private void requireNullable(String method) {
        if (!relation.field().nullable()) {
            throw new IllegalStateException(
                    "%s() would leave %s without a value, and it is never null. Delete the rows."
                            .formatted(method, relation));
        }
    }

    @Override
    void changed() {
        RowState state = owner.state();
        if (state != null) {
            state.forget(relation);
        }
        super.changed();
    }
}
