package dev.musette.models;

import dev.musette.models.NameResolver.Resolved;
import java.math.BigInteger;
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
        if (prepared instanceof BigInteger beyond) {
            return constant(lookup, beyond.signum() > 0);
        }
        return new Comparison(at.owner(), at.field(), prepared == null ? Lookup.EXACT : lookup, prepared);
    }

    /// The answer to a comparison with a number that no column can hold: none or all.
    private static Condition constant(Lookup lookup, boolean above) {
        boolean all = above ? lookup == Lookup.LT || lookup == Lookup.LTE : lookup == Lookup.GT || lookup == Lookup.GTE;
        return all ? new AllOf(List.of()) : new AnyOf(List.of());
    }

    private static Object single(Resolved at, Object value) {
        if (at.relation() && !at.field().isRelation() && value instanceof BaseModel other) {
            FieldValues.requireInstance(at.field(), at.meta(), other);
            return Keys.saved(other, at.field());
        }
        return FieldValues.prepare(at.meta(), at.field(), value);
    }

    private static Boolean flag(Resolved at, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new InvalidValue("'%s__isnull' takes true or false, not a %s."
                .formatted(at.field().name(), value.getClass().getName()));
    }

    private static Object end(Object value) {
        return value instanceof BigInteger beyond ? beyond.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE : value;
    }

    private static List<Object> list(Resolved at, Object value) {
        if (!(value instanceof Collection<?> values)) {
            throw new InvalidValue("'%s__in' takes a collection, not a %s."
                    .formatted(at.field().name(), value.getClass().getName()));
        }
        List<Object> prepared = new ArrayList<>(values.size());
        for (Object each : values) {
            if (each != null) { // IN never finds null
                Object one = single(at, each);
                if (!(one instanceof BigInteger)) { // no column holds it
                    prepared.add(one);
                }
            }
        }
        return prepared;
    }

    private static Range range(Resolved at, Object value) {
        if (value instanceof List<?> ends && ends.size() == 2 && ends.get(0) != null && ends.get(1) != null) {
            return new Range(end(single(at, ends.get(0))), end(single(at, ends.get(1))));
        }
        throw new InvalidValue("'%s__range' takes a list of two values: the first and the last of the range."
                .formatted(at.field().name()));
    }
}
