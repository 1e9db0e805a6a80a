package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// A column and its new value, for [QuerySet#update]: `p -> p.views.set(p.views.plus(1))`. Made by [FieldPath#set].
public final class Assignment {
    final Path owner;
    final Field field;

    /// A value of the field's type, an [Expression], or null.
    final @Nullable Object value;

    Assignment(Path owner, Field field, @Nullable Object value) {
        this.owner = owner;
        this.field = field;
        this.value = value;
    }
}
