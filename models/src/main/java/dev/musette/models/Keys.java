package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// Keys of instances.
final class Keys {
    private Keys() {}

    /// Returns the key of an instance that something in the database is to refer to.
    ///
    /// @throws InvalidValue if it has none
    static Object saved(BaseModel model, Field field) {
        Object key = model.pk();
        if (key == null) {
            throw new InvalidValue("'%s' needs a saved %s: this one has no key yet. Call save() on it first."
                    .formatted(field.name(), model.getClass().getSimpleName()));
        }
        return key;
    }

    /// Whether the value of a key means that there is none: null, or 0 where the database counts.
    static boolean isUnset(Field key, @Nullable Object value) {
        return value == null || (key.type().isAuto() && value instanceof Number number && number.longValue() == 0);
    }
}
