package dev.musette.models;

import dev.musette.db.sql.Order.Nulls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns names (`author__name__icontains`, `-published_date`) into the same conditions and orderings
/// that typed paths make.
final class NameResolver {
    private static final String SEPARATOR = "__";
    private static final Pattern SEPARATORS = Pattern.compile(SEPARATOR);
    private static final int MAX_ORDERING_DEPTH = 16;

    private final ModelMeta<?, ?> meta;
    private final Path root = Path.root();

    NameResolver(ModelMeta<?, ?> meta) {
        this.meta = meta;
    }

    /// A column that a name leads to.
    ///
    /// @param meta the model that has the column
    /// @param rest the parts of the name that are no fields: a lookup
    /// @param relation whether the name ends with a foreign key itself (`author`), not with its key
    ///     (`author_id`), or with the way back of one (`comments`), whose column is the other model's
    ///     key
    record Resolved(Path owner, ModelMeta<?, ?> meta, Field field, List<String> rest, boolean relation) {
        /// The model that a name that ends with a relation stands for.
        ModelMeta<?, ?> related() {
            return field.isRelation() ? meta.target(field) : meta;
        }
    }

    /// Resolves all names inside a condition.
    Condition condition(Condition condition) {
        return switch (condition) {
            case Comparison comparison -> comparison;
            case NamedCondition(String lookup, Object value) -> comparison(lookup, value);
            case Negation(Condition inner) -> new Negation(condition(inner));
            case AllOf(List<Condition> parts) ->
                new AllOf(parts.stream().map(this::condition).toList());
            case AnyOf(List<Condition> parts) ->
                new AnyOf(parts.stream().map(this::condition).toList());
        };
    }

    Condition comparison(String name, @Nullable Object value) {
        Resolved resolved = resolve(name);
        Lookup lookup = lookup(resolved);
        return LookupValues.comparison(resolved, lookup, value);
    }

    private static Lookup lookup(Resolved resolved) {
        if (resolved.rest.isEmpty()) {
            return Lookup.EXACT;
        }
        String name = resolved.rest.getFirst();
        Lookup lookup = resolved.rest.size() == 1 ? Lookup.named(name) : null;
        if (lookup == null) {
            throw new FieldError(
                    resolved.relation
                            ? "Related Field got invalid lookup: %s. '%s' has no field of that name either; choices are: %s."
                                    .formatted(
                                            name,
                                            resolved.related().label(),
                                            String.join(", ", resolved.related().choices()))
                            : "Unsupported lookup '%s' for the field '%s' of %s. Lookups are: %s."
                                    .formatted(
                                            String.join(SEPARATOR, resolved.rest),
                                            resolved.field.name(),
                                            resolved.meta.label(),
                                            Stream.of(Lookup.values())
                                                    .map(Lookup::text)
                                                    .collect(Collectors.joining(", "))));
        }
        return lookup;
    }

    /// Resolves a name that has to be a column: for values, orderings and assignments.
    Resolved column(String name) {
        Resolved resolved = resolve(name);
        if (!resolved.rest.isEmpty()) {
            throw cannotResolve(resolved.rest.getFirst(), resolved.relation ? resolved.related() : resolved.meta);
        }
        return resolved;
    }

    /// Resolves a chain of foreign keys: for `selectRelated`.
    Path relation(String name) {
        Path path = root;
        ModelMeta<?, ?> at = meta;
        for (String part : SEPARATORS.split(name, -1)) {
            Field field = at.field(part);
            if (field == null || !field.isRelation()) {
                throw new FieldError("Invalid field name given in selectRelated: '%s' of %s. Choices are: %s."
                        .formatted(
                                part,
                                at.label(),
                                at.relations().stream()
                                        .map(r -> r.field().name())
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
            }
            path = Path.along(path, field);
            at = at.target(field);
        }
        return path;
    }

    private Resolved resolve(String name) {
        String[] parts = SEPARATORS.split(name, -1);
        Path owner = root;
        ModelMeta<?, ?> at = meta;
        for (int i = 0; ; i++) {
            String part = parts[i];
            Field field = at.field(part);
            if (field == null) {
                Relation<?, ?, ?> back = ModelRegistry.backwards(at, part);
                if (back != null) {
                    owner = Path.against(owner, back);
                    at = back.source();
                    if (i + 1 == parts.length || !isKnown(at, parts[i + 1])) {
                        return new Resolved(owner, at, at.primaryKey(), rest(parts, i + 1), true);
                    }
                    continue;
                }
                field = byKeyName(at, part);
                if (field == null) {
                    throw cannotResolve(part, at);
                }
                return new Resolved(owner, at, field, rest(parts, i + 1), false);
            }
            if (!field.isRelation()) {
                return new Resolved(owner, at, field, rest(parts, i + 1), false);
            }
            ModelMeta<?, ?> target = at.target(field);
            if (i + 1 == parts.length || !isKnown(target, parts[i + 1])) {
                return new Resolved(owner, at, field, rest(parts, i + 1), true);
            }
            Field next = target.field(parts[i + 1]);
            if (next != null
                    && next.primaryKey()
                    && !next.isRelation()) { // the key stands in this table already: no join
                return new Resolved(owner, at, field, rest(parts, i + 2), false);
            }
            owner = Path.along(owner, field);
            at = target;
        }
    }

    private static boolean isKnown(ModelMeta<?, ?> meta, String part) {
        return meta.field(part) != null || byKeyName(meta, part) != null || ModelRegistry.backwards(meta, part) != null;
    }

    private static @Nullable Field byKeyName(ModelMeta<?, ?> meta, String part) {
        if (part.endsWith("_id")) {
            Field field = meta.field(part.substring(0, part.length() - 3));
            return field != null && field.isRelation() ? field : null;
        }
        return null;
    }

    private static List<String> rest(String[] parts, int from) {
        return Arrays.asList(parts).subList(Math.min(from, parts.length), parts.length);
    }

    private static FieldError cannotResolve(String part, ModelMeta<?, ?> at) {
        return new FieldError("Cannot resolve keyword '%s' into field of %s. Choices are: %s"
                .formatted(part, at.label(), String.join(", ", at.choices())));
    }

    /// Resolves orderings: `-` sorts the largest first; a foreign key sorts as its model does.
    List<Ordering> orderings(Collection<String> names) {
        List<Ordering> order = new ArrayList<>();
        for (String name : names) {
            addOrdering(order, name, 0);
        }
        return List.copyOf(order);
    }

    private void addOrdering(List<Ordering> order, String name, int depth) {
        boolean descending = name.startsWith("-");
        String plain = descending || name.startsWith("+") ? name.substring(1) : name;
        Resolved resolved = column(plain);
        if (!resolved.relation || resolved.related().ordering().isEmpty()) {
            order.add(new Ordering(resolved.owner, resolved.field, descending, Nulls.DEFAULT));
            return;
        }
        if (depth == MAX_ORDERING_DEPTH) {
            throw new FieldError(
                    "Infinite loop caused by ordering: '%s' of %s leads back to itself.".formatted(name, meta.label()));
        }
        for (String inner : resolved.related().ordering()) {
            boolean innerDescending = inner.startsWith("-");
            String innerName = innerDescending ? inner.substring(1) : inner;
            addOrdering(order, (descending == innerDescending ? "" : "-") + plain + SEPARATOR + innerName, depth + 1);
        }
    }
}
