package dev.musette.urls;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One value that a route gives its view.
///
/// @param name the name, or null for an unnamed group
/// @param index where the value is among the captured ones, or -1 for a constant
/// @param constant the value that the route adds
/// @param type the type of the value
record Slot(@Nullable String name, int index, @Nullable Object constant, Class<?> type) {

    static Slot captured(@Nullable String name, int index, Class<?> type) {
        return new Slot(name, index, null, type);
    }

    static Slot constant(String name, Object value) {
        return new Slot(name, -1, value, value.getClass());
    }

    boolean isConstant() {
        return index < 0;
    }

    @Nullable Object value(@Nullable Object[] captured) {
        return isConstant() ? constant : captured[index];
    }

    /// Whether the value can be given to a parameter of this type: as it is, or as the other one of `int` and
    /// `long`.
    boolean fits(Class<?> parameter) {
        return parameter.isAssignableFrom(type)
                || (parameter == Integer.class && type == Long.class)
                || (parameter == Long.class && type == Integer.class);
    }

    /// `<name>`, `group 2` or `extra value 'name'`.
    String label() {
        if (isConstant()) {
            return "extra value '%s'".formatted(Objects.requireNonNull(name));
        }
        return name == null ? "group" : "<" + name + ">";
    }
}
