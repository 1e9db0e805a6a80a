package dev.musette.models;

import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.MatchKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One walk over a query: what its text depends on goes into a key, the values that it binds go into a
/// list, in the order in which [SqlBuilder] numbers its parameters.
final class Shape {
    private static final int MAX_PADDED = 8192; // beyond it a database's limit of parameters is near

    private final Dialect dialect;
    private @Nullable Object[] tokens = new Object[16];
    private int size;
    private int hash = 1;
    private final List<Object> values = new ArrayList<>();

    Shape(Dialect dialect) {
        this.dialect = dialect;
        token(dialect);
    }

    /// What a statement's text depends on. Fields are compared by identity: each is made once, with its
    /// model.
    static final class Key {
        private final @Nullable Object[] tokens;
        private final int hash;

        private Key(@Nullable Object[] tokens, int hash) {
            this.tokens = tokens;
            this.hash = hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Key key) || key.hash != hash || key.tokens.length != tokens.length) {
                return false;
            }
            for (int i = 0; i < tokens.length; i++) {
                if (!same(tokens[i], key.tokens[i])) {
                    return false;
                }
            }
            return true;
        }

        @SuppressWarnings("ReferenceEquality") // quick for all tokens, and what makes fields of two models differ
        private static boolean same(@Nullable Object mine, @Nullable Object theirs) {
            return mine == theirs || (mine != null && !(mine instanceof Field) && mine.equals(theirs));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private enum Mark {
        ALL,
        ANY,
        NOT,
        END,
        LOADING,
        NULL
    }

    Key key() {
        return new Key(Arrays.copyOf(tokens, size), hash);
    }

    List<Object> values() {
        return values;
    }

    Shape token(Object token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = token;
        hash = 31 * hash + (token instanceof Field ? System.identityHashCode(token) : token.hashCode());
        return this;
    }

    void value(Object value) {
        values.add(value);
    }

    Shape column(Path owner, Field field) {
        path(owner);
        return token(field);
    }

    private void path(Path path) {
        if (path.from != null && path.via != null) {
            path(path.from);
            token(path instanceof Counting counting ? counting.counted : path.via);
            if (path.back != null) {
                token(path.back);
            }
        }
    }

    Shape query(Query query) {
        filters(query.filters());
        List<Ordering> order = query.effectiveOrder();
        token(query.reversed()).token(query.distinct()).token(order.size());
        for (Ordering key : order) {
            column(key.owner, key.field).token(key.descending).token(key.nulls);
        }
        token(query.related().size());
        for (Path related : query.related()) {
            path(related);
            token(Mark.END);
        }
        Loading loading = query.loading();
        if (loading != null) {
            token(Mark.LOADING).token(loading.only());
            for (Ordering column : loading.columns()) {
                column(column.owner, column.field);
            }
        }
        Long limit = query.limit();
        if (limit != null && dialect.wantsInText(limit)) {
            token(limit);
        } else {
            token(limit != null);
            if (limit != null) {
                value(limit);
            }
        }
        token(query.offset() > 0);
        if (query.offset() > 0) {
            value(query.offset());
        }
        return this;
    }

    Shape filters(List<Condition> filters) {
        token(filters.size());
        for (Condition filter : filters) {
            condition(filter);
        }
        return this;
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Comparison comparison -> comparison(comparison);
            case Negation(Condition inner) -> {
                token(Mark.NOT);
                condition(inner);
            }
            case AllOf(List<Condition> parts) -> group(Mark.ALL, parts);
            case AnyOf(List<Condition> parts) -> group(Mark.ANY, parts);
            case NamedCondition named -> throw new IllegalStateException("A name was not resolved: " + named.lookup());
        }
    }

    private void group(Mark mark, List<Condition> parts) {
        token(mark).token(parts.size());
        for (Condition part : parts) {
            condition(part);
        }
    }

    private void comparison(Comparison comparison) {
        token(comparison.lookup());
        column(comparison.owner(), comparison.field());
        Object value = comparison.value();
        MatchKind match = matchKind(comparison.lookup());
        if (value == null) {
            token(Mark.NULL);
        } else if (comparison.lookup() == Lookup.ISNULL) {
            token(value);
        } else if (value instanceof Range(Object first, Object last)) {
            value(first);
            value(last);
        } else if (value instanceof List<?> list) {
            token(places(list.size()));
            for (int i = 0; i < places(list.size()); i++) {
                value(list.get(Math.min(i, list.size() - 1)));
            }
        } else if (match != null) {
            value(dialect.pattern(match, value.toString()));
        } else {
            value(value);
        }
    }

    /// How many places an IN has for so many values: the next power of two, the last value standing in
    /// all that are left, so that lists of many lengths share few statements.
    static int places(int values) {
        return values < 3 || values > MAX_PADDED ? values : Integer.highestOneBit(values - 1) << 1;
    }

    static @Nullable MatchKind matchKind(Lookup lookup) {
        return switch (lookup) {
            case IEXACT -> MatchKind.IEXACT;
            case CONTAINS -> MatchKind.CONTAINS;
            case ICONTAINS -> MatchKind.ICONTAINS;
            case STARTSWITH -> MatchKind.STARTS_WITH;
            case ISTARTSWITH -> MatchKind.ISTARTS_WITH;
            case ENDSWITH -> MatchKind.ENDS_WITH;
            case IENDSWITH -> MatchKind.IENDS_WITH;
            case EXACT, GT, GTE, LT, LTE, IN, RANGE, ISNULL -> null;
        };
    }
}
