package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// What `is` compares: one and the same object. None and the truth values are the same everywhere, and small whole
/// numbers are, as Python keeps them.
final class Identity {
    private Identity() {}

    @SuppressWarnings("ReferenceEquality") // identity is what is asked for
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == b || a == null || b == null) {
            return a == b;
        }
        if (a instanceof Boolean || b instanceof Boolean) {
            return a.equals(b);
        }
        if (PythonValues.isInteger(a) && PythonValues.isInteger(b)) {
            long value = ((Number) a).longValue();
            return value >= -5 && value <= 256 && PythonValues.equal(a, b);
        }
        return a instanceof Enum<?> && a.equals(b);
    }
}
