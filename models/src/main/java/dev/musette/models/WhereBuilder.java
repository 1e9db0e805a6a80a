package dev.musette.models;

import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Condition.Comparison.Operator;
import dev.musette.db.sql.Expression;
import dev.musette.db.sql.MatchKind;
import dev.musette.db.sql.Parameter;
import dev.musette.models.Joins.Joined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Builds a query's WHERE and decides which of its joins may drop rows. Parameters are numbered in the order in which
/// [Shape] collects their values.
final class WhereBuilder {
    private final Joins joins;
    private int slots;

    WhereBuilder(Joins joins) {
        this.joins = joins;
    }

    Parameter parameter() {
        return new Parameter(slots++);
    }

    /// A condition's SQL and the joins that it cannot be true without.
    private record Clause(Condition condition, Collection<Joined> needed) {}

    /// Adds one filter; joins that were `INNER` before it stay so.
    Condition filter(dev.musette.models.Condition filter) {
        Set<Joined> inner = joins.inner();
        Condition condition = group(false, false, List.of(filter), false).condition;
        joins.demote(inner);
        return condition;
    }

    private Clause clause(dev.musette.models.Condition condition, boolean negated) {
        return switch (condition) {
            case Comparison comparison -> comparison(comparison, negated);
            case AllOf(List<dev.musette.models.Condition> parts) -> group(false, false, parts, negated);
            case AnyOf(List<dev.musette.models.Condition> parts) -> group(true, false, parts, negated);
            case Negation(AnyOf(List<dev.musette.models.Condition> parts)) -> group(true, true, parts, negated);
            case Negation(AllOf(List<dev.musette.models.Condition> parts)) -> group(false, true, parts, negated);
            case Negation(dev.musette.models.Condition inner) -> group(false, true, List.of(inner), negated);
            case NamedCondition named -> throw new IllegalStateException("A name was not resolved: " + named.lookup());
        };
    }

    private Clause group(boolean any, boolean not, List<dev.musette.models.Condition> parts, boolean outerNegated) {
        boolean negated = outerNegated ^ not;
        Map<Joined, Integer> votes = new HashMap<>();
        List<Condition> conditions = new ArrayList<>(parts.size());
        for (dev.musette.models.Condition part : parts) {
            Clause clause = clause(part, negated);
            conditions.add(clause.condition);
            clause.needed.forEach(joined -> votes.merge(joined, 1, Integer::sum));
        }
        Set<Joined> needed = new HashSet<>();
        Set<Joined> optional = new HashSet<>();
        boolean effectivelyAny = any ^ negated;
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

    private Clause comparison(Comparison comparison, boolean negated) {
        List<Joined> chain = joins.chain(comparison.owner());
        ColumnRef column = joins.column(comparison.owner(), comparison.field());
        if (comparison.asksForNull()) {
            return new Clause(new Condition.IsNull(column), negated ? chain : List.of());
        }
        Condition condition = condition(column, comparison);
        if (!negated) {
            return new Clause(condition, chain);
        }
        boolean mayBeNull = comparison.field().nullable()
                || (!chain.isEmpty() && chain.getLast().isOuter());
        return comparison.lookup() != Lookup.ISNULL && mayBeNull
                ? new Clause(Condition.and(condition, new Condition.IsNotNull(column)), List.of())
                : new Clause(condition, List.of());
    }

    private Condition condition(ColumnRef column, Comparison comparison) {
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
