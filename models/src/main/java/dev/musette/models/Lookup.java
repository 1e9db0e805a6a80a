package dev.musette.models;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a column is compared with a value; the last part of `title__icontains`.
enum Lookup {
    EXACT,
    IEXACT,
    CONTAINS,
    ICONTAINS,
    STARTSWITH,
    ISTARTSWITH,
    ENDSWITH,
    IENDSWITH,
    GT,
    GTE,
    LT,
    LTE,
    IN,
    RANGE,
    ISNULL;

    private final String text = name().toLowerCase(Locale.ROOT);

    /// Its name in a lookup: `icontains`.
    String text() {
        return text;
    }

    static @Nullable Lookup named(String name) {
        for (Lookup lookup : values()) {
            if (lookup.text.equals(name)) {
                return lookup;
            }
        }
        return null;
    }
}
