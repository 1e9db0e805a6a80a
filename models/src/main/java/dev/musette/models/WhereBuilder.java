package dev.musette.models;

import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Condition.Comparison.Operator;
import dev.musette.db.sql.Expression;
import dev.musette.db.sql.MatchKind;
import dev.musette.db.sql.Parameter;
import dev.musette.db.sql.Select;
import dev.musette.models.Joins.Joined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Builds a query's WHERE and decides which of its joins may drop rows. Parameters are numbered in the
/// order in which [Shape] collects their values.
final class WhereBuilder {
    private final Joins joins;
    private final Supplier<Parameter> parameters;

    WhereBuilder(Joins joins, Supplier<Parameter> parameters) {
        this.joins = joins;
        this.parameters = parameters;
    }

    private Parameter parameter() {
        return parameters.get();
    }

    /// A condition's SQL and the joins that it cannot be true without.
    private record Clause(Condition condition, Collection<Joined> needed) {}

    /// Where a condition stands.
    ///
    /// @param negated whether an odd number of negations is around it
    /// @param branch whether any is
    private record Around(boolean negated, boolean branch) {
        Around not() {
            return new Around(!negated, true);
        }
    }

    /// Adds one filter; joins that were `INNER` before it stay so.
    Condition filter(dev.musette.models.Condition filter) {
        Set<Joined> inner = joins.inner();
        joins.beginFilter();
        Condition condition = group(false, false, List.of(filter), new Around(false, false)).condition;
        joins.endFilter();
        joins.demote(inner);
        return condition;
    }

    private Clause clause(dev.musette.models.Condition condition, Around around) {
        return switch (condition) {
            case Comparison comparison -> comparison(comparison, around);
            case AllOf(List<dev.musette.models.Condition> parts) -> group(false, false, parts, around);
            case AnyOf(List<dev.musette.models.Condition> parts) -> group(true, false, parts, around);
            case Negation(AnyOf(List<dev.musette.models.Condition> parts)) -> group(true, true, parts, around);
            case Negation(AllOf(List<dev.musette.models.Condition> parts)) -> group(false, true, parts, around);
            case Negation(dev.musette.models.Condition inner) -> group(false, true, List.of(inner), around);
            case NamedCondition named -> throw new IllegalStateException("A name was not resolved: " + named.lookup());
        };
    }

    private Clause group(boolean any, boolean not, List<dev.musette.models.Condition> parts, Around outside) {
        Around around = not ? outside.not() : outside;
        Map<Joined, Integer> votes = new HashMap<>();
        List<Condition> conditions = new ArrayList<>(parts.size());
        for (dev.musette.models.Condition part : parts) {
            Clause clause = clause(part, around);
            conditions.add(clause.condition);
            clause.needed.forEach(joined -> votes.merge(joined, 1, Integer::sum));
        }
        Set<Joined> needed = new HashSet<>();
        Set<Joined> optional = new HashSet<>();
        boolean effectivelyAny = any ^ around.negated;
        votes.forEach((joined, count) -> {
            if (effectivelyAny && count < parts.size()) {
                optional.add(joined);
            } else {
                needed.add(joined);
            }
        });
        joins.promote(optional);
        joins.demote(needed);
        Condition all = conditions.size() == 1
                ? conditions.getFirst()
                : any ? new Condition.Or(conditions) : new Condition.And(conditions);
        return new Clause(not ? new Condition.Not(all) : all, needed);
    }

    private Clause comparison(Comparison comparison, Around around) {
        Path toMany = around.branch ? firstToMany(comparison.owner()) : null;
        if (toMany != null) {
            return new Clause(exists(comparison, toMany), List.of());
        }
        List<Joined> chain = joins.chain(comparison.owner());
        Expression column = joins.column(comparison.owner(), comparison.field());
        if (comparison.asksForNull()) {
            return new Clause(new Condition.IsNull(column), around.negated ? chain : List.of());
        }
        Condition condition = condition(column, comparison);
        if (!around.negated) {
            return new Clause(condition, chain);
        }
        boolean mayBeNull = comparison.field().nullable()
                || (!chain.isEmpty() && chain.getLast().isOuter());
        return comparison.lookup() != Lookup.ISNULL && mayBeNull
                ? new Clause(Condition.and(condition, new Condition.IsNotNull(column)), List.of())
                : new Clause(condition, List.of());
    }

    private static @Nullable Path firstToMany(Path path) {
        Path first = null;
        for (Path step = path; step.from != null; step = step.from) {
            first = step.isToMany() ? step : first;
        }
        return first;
    }

    /// Inside a negation a condition on one of several rows is a query of its own: excluding posts with
    /// a comment by Eve excludes those for which such a comment exists, whatever their other comments
    /// are. Django's `Query.split_exclude`.
    ///
    /// @param step the first step to several rows
    private Condition exists(Comparison comparison, Path step) {
        Relation<?, ?, ?> back = Objects.requireNonNull(step.back);
        Path start = Objects.requireNonNull(step.from);
        Joined sharedJoin = joins.sharedBy(step);
        ColumnRef outside = joins.key(start);
        boolean asksForNone = comparison.asksForNull();
        Joins inside = joins.inner(asksForNone ? back.target() : back.source());
        WhereBuilder where = new WhereBuilder(inside, parameters);
        Condition condition = where.filter(new Comparison(
                rebase(comparison.owner(), asksForNone ? start : step),
                comparison.field(),
                comparison.lookup(),
                comparison.value()));
        String alias = inside.table().alias();
        Condition same = asksForNone
                ? Condition.equal(
                        new ColumnRef(alias, back.target().primaryKey().column()), outside)
                : sharedJoin != null && sharedJoin.isFirst()
                        ? Condition.equal(
                                new ColumnRef(alias, back.source().primaryKey().column()),
                                sharedJoin.column(back.source().primaryKey()))
                        : Condition.equal(new ColumnRef(alias, back.field().column()), outside);
        Condition exists = new Condition.Exists(Select.from(inside.table())
                .where(Condition.and(condition, same))
                .joins(inside.toSql()));
        return asksForNone && start.from != null ? Condition.or(exists, new Condition.IsNull(outside)) : exists;
    }

    /// The part of a path after a step, from a model of its own.
    @SuppressWarnings("ReferenceEquality") // a step is itself, two equal ones may follow each other
    private static Path rebase(Path path, Path after) {
        if (path == after || path.from == null || path.via == null) {
            return Path.root();
        }
        if (path instanceof Counting counting) {
            return new Counting(rebase(counting.start, after), counting.counted);
        }
        Path from = rebase(path.from, after);
        return path.back == null ? Path.along(from, path.via) : Path.against(from, path.back);
    }

    private Condition condition(Expression column, Comparison comparison) {
        return switch (comparison.lookup()) {
            case EXACT -> Condition.equal(column, parameter());
            case GT -> Condition.compare(column, Operator.GREATER, parameter());
            case GTE -> Condition.compare(column, Operator.GREATER_OR_EQUAL, parameter());
            case LT -> Condition.compare(column, Operator.LESS, parameter());
            case LTE -> Condition.compare(column, Operator.LESS_OR_EQUAL, parameter());
            case ISNULL -> new Condition.IsNotNull(column);
            case RANGE -> {
                Parameter first = parameter();
                yield new Condition.Between(column, first, parameter());
            }
            case IN -> {
                List<?> values = (List<?>) Objects.requireNonNull(comparison.value());
                List<Expression> options = new ArrayList<>();
                for (int i = 0; i < Shape.places(values.size()); i++) {
                    options.add(parameter());
                }
                yield new Condition.In(column, options);
            }
            case IEXACT, CONTAINS, ICONTAINS, STARTSWITH, ISTARTSWITH, ENDSWITH, IENDSWITH -> {
                MatchKind kind = Objects.requireNonNull(Shape.matchKind(comparison.lookup()));
                yield new Condition.TextMatch(column, kind, parameter());
            }
        };
    }
}
