package dev.musette.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The attributes of one request: a handful, so an array.
final class Attributes {
    private @Nullable Object[] slots = new Object[8];
    private int used;

    <T> @Nullable T find(Attribute<T> key) {
        for (int i = 0; i < used; i += 2) {
            if (slots[i] == key) {
                @SuppressWarnings("unchecked") // set() stores under a key of the same type
                T value = (T) slots[i + 1];
                return value;
            }
        }
        return null;
    }

    <T> void set(Attribute<T> key, @Nullable T value) {
        int i = 0;
        while (i < used && slots[i] != key) {
            i += 2;
        }
        if (i == slots.length) {
            slots = Arrays.copyOf(slots, i * 2);
        }
        slots[i] = key;
        slots[i + 1] = value;
        used = Math.max(used, i + 2);
    }

    @Nullable Object named(String name) {
        for (int i = used - 2; i >= 0; i -= 2) {
            if (slots[i] instanceof Attribute<?> key && key.name().equals(name) && slots[i + 1] != null) {
                return slots[i + 1];
            }
        }
        return null;
    }
}
