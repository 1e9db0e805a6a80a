package dev.musette.models;

import dev.musette.models.NameResolver.Resolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prepares the values of lookups by name: what typed paths know from the compiler is found out here.
final class LookupValues {
    private LookupValues() {}

    static Condition comparison(Resolved at, Lookup lookup, @Nullable Object value) {
        if (value == null && lookup != Lookup.EXACT && lookup != Lookup.IEXACT) {
            throw new InvalidValue("null is no value for '%s__%s'. Use '%s__isnull'."
                    .formatted(at.field().name(), lookup.text(), at.field().name()));
        }
        Object prepared = value == null
                ? null
                : switch (lookup) {
                    case ISNULL -> flag(at, value);
                    case IN -> list(at, value);
                    case RANGE -> range(at, value);
                    case IEXACT, CONTAINS, ICONTAINS, STARTSWITH, ISTARTSWITH, ENDSWITH, IENDSWITH ->
                        FieldValues.text(at.field(), value);
                    case EXACT, GT, GTE, LT, LTE -> single(at, value);
                };
        return new Comparison(at.owner(), at.field(), prepared == null ? Lookup.EXACT : lookup, prepared);
    }

    private static Object single(Resolved at, Object value) {
        return FieldValues.prepare(at.meta(), at.field(), value);
    }

    private static Boolean flag(Resolved at, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new InvalidValue("'%s__isnull' takes true or false, not a %s."
                .formatted(at.field().name(), value.getClass().getName()));
    }

    private static List<Object> list(Resolved at, Object value) {
        if (!(value instanceof Collection<?> values)) {
            throw new InvalidValue("'%s__in' takes a collection, not a %s."
                    .formatted(at.field().name(), value.getClass().getName()));
        }
        List<Object> prepared = new ArrayList<>(values.size());
        for (Object each : values) {
            if (each != null) { // IN never finds null
                prepared.add(single(at, each));
            }
        }
        return prepared;
    }

    private static Range range(Resolved at, Object value) {
        if (value instanceof List<?> ends && ends.size() == 2 && ends.get(0) != null && ends.get(1) != null) {
            return new Range(single(at, ends.get(0)), single(at, ends.get(1)));
        }
        throw new InvalidValue("'%s__range' takes a list of two values: the first and the last of the range."
                .formatted(at.field().name()));
    }
}
