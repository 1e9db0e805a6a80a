package dev.musette.models;

import dev.musette.db.sql.Order.Nulls;

/// Columns that a query selects.
final class Selected {
    private Selected() {}

    static Ordering column(Path owner, Field field) {
        return new Ordering(owner, field, false, Nulls.DEFAULT);
    }

    /// The field that says how a column is read: for a foreign key the key that it refers to.
    static Field type(ModelMeta<?, ?> meta, Field field) {
        if (!field.isRelation()) {
            return field;
        }
        ModelMeta<?, ?> target = meta.target(field);
        return type(target, target.primaryKey());
    }

    /// The model that a path stands on.
    static ModelMeta<?, ?> meta(ModelMeta<?, ?> root, Path path) {
        if (path.back != null) {
            return path.back.source();
        }
        return path.from == null || path.via == null || path instanceof Counting
                ? root
                : meta(root, path.from).target(path.via);
    }
}
