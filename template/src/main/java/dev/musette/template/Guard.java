package dev.musette.template;

import dev.musette.base.Names;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds one engine's templates to its [Sandbox]. What [ClassAccess] knows about a class is true for all engines; what
/// of it may be used is decided here, for one.
final class Guard {
    private static final int MAX_DEPTH = 100;
    private static final List<Class<?>> DATA = List.of(
            CharSequence.class,
            Boolean.class,
            Character.class,
            Enum.class,
            Collection.class,
            Map.class,
            Map.Entry.class,
            Optional.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            ZoneId.class,
            UUID.class,
            Locale.class,
            Currency.class,
            Date.class,
            URI.class);

    private final Sandbox sandbox;

    private final ClassValue<Boolean> allowed = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isAllowed(type);
        }
    };

    Guard(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    private boolean isAllowed(Class<?> type) {
        return type.isArray()
                || (Number.class.isAssignableFrom(type) && type.getName().startsWith("java."))
                || DATA.stream().anyMatch(data -> data.isAssignableFrom(type))
                || isOfTheLanguage(type)
                || allowedAbove(type).findAny().isPresent();
    }

    /// `forloop`, `block`, the missing value.
    private static boolean isOfTheLanguage(Class<?> type) {
        return type == Missing.class
                || type == TimeInZone.class
                || (Attributes.class.isAssignableFrom(type)
                        && type.getPackageName().startsWith(Guard.class.getPackageName() + ".")
                        && type.getModule() == Guard.class.getModule());
    }

    private Stream<Class<?>> allowedAbove(Class<?> type) {
        return sandbox.types().keySet().stream().filter(above -> above.isAssignableFrom(type));
    }

    /// The value, which a template has read.
    ///
    /// @throws SandboxViolation if its class is not allowed
    <T> @Nullable T value(@Nullable T value) {
        if (value != null && !allowed.get(value.getClass())) {
            throw new SandboxViolation(
                    "The sandbox has no room for objects of %s. Sandbox.allowing(%s.class) lets it in."
                            .formatted(
                                    value.getClass().getName(), value.getClass().getSimpleName()));
        }
        return value;
    }

    /// Looks at a value that is to be text, and at all that it holds.
    ///
    /// @throws SandboxViolation if the class of one of them is not allowed
    void whole(@Nullable Object value, Budget budget) {
        whole(value, budget, 0);
    }

    private void whole(@Nullable Object value, Budget budget, int depth) {
        if (depth > MAX_DEPTH) {
            throw new SandboxViolation("A value nests more than %d deep.".formatted(MAX_DEPTH));
        }
        value(value);
        switch (value) {
            case CharSequence text -> budget.spendOn(text.length());
            case Map<?, ?> map -> {
                each(map.keySet(), budget, depth);
                each(map.values(), budget, depth);
            }
            case Map.Entry<?, ?> entry -> {
                whole(entry.getKey(), budget, depth + 1);
                whole(entry.getValue(), budget, depth + 1);
            }
            case Optional<?> optional -> whole(optional.orElse(null), budget, depth + 1);
            case Iterable<?> items -> each(items, budget, depth);
            case Object[] items -> each(Arrays.asList(items), budget, depth);
            case null, default -> budget.spend(1);
        }
    }

    private void each(Iterable<?> items, Budget budget, int depth) {
        for (Object item : items) {
            whole(item, budget, depth + 1);
        }
    }

    /// What reads the attribute of the objects of the class.
    Accessor accessor(Class<?> type, String name) {
        Accessor found = ClassAccess.of(type).accessor(name);
        if (found instanceof Accessor.None || found instanceof Accessor.Refused) {
            return found;
        }
        for (Class<?> above : sandbox.types().keySet()) {
            Accessor allowedHere = above.isAssignableFrom(type) ? allowedMember(above, name) : null;
            if (allowedHere != null) {
                return allowedHere;
            }
        }
        return new Accessor.Forbidden(forbidden(type, name));
    }

    /// Whether objects of the class may be asked for the attribute, which they themselves know.
    void mayAsk(Class<?> type, String name) {
        if (!isOfTheLanguage(type) && allowedAbove(type).noneMatch(above -> mayAskAs(above, name))) {
            throw new SandboxViolation(forbidden(type, name));
        }
    }

    private boolean mayAskAs(Class<?> above, String name) {
        Set<String> names = sandbox.types().get(above);
        return names == null ? Attributes.class.isAssignableFrom(above) : names.contains(Names.camelCase(name));
    }

    /// What reads the attribute as that of an allowed class or interface; null if that may not be.
    private @Nullable Accessor allowedMember(Class<?> above, String name) {
        Set<String> names = sandbox.types().get(above);
        Accessor accessor = ClassAccess.of(above).accessor(name);
        if (names != null) {
            return names.contains(Names.camelCase(name)) ? accessor : null;
        }
        return accessor instanceof Accessor.Dynamic || declares(above, accessor.member()) ? accessor : null;
    }

    private static boolean declares(Class<?> type, @Nullable String member) {
        return Stream.of(type.getDeclaredMethods()).map(Method::getName).anyMatch(name -> name.equals(member))
                || Stream.of(type.getDeclaredFields()).map(Field::getName).anyMatch(name -> name.equals(member));
    }

    private String forbidden(Class<?> type, String name) {
        String readable = allowedAbove(type)
                .map(this::readable)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return "The sandbox does not let a template read '%s' of %s; it may read %s. Sandbox.members(%s.class, \"%s\")"
                        .formatted(
                                name,
                                type.getName(),
                                readable.isEmpty() ? "nothing" : readable,
                                type.getSimpleName(),
                                name)
                + " allows it.";
    }

    private String readable(Class<?> above) {
        Set<String> names = sandbox.types().get(above);
        return names == null
                ? "what " + above.getSimpleName() + " declares"
                : names.stream().sorted().collect(Collectors.joining(", "));
    }

    /// The filter, which gets what is allowed, and makes no more than is allowed.
    FilterDefinition bounded(FilterDefinition filter) {
        Filter bounded = (value, argument, context) -> {
            Budget budget = context.requireBudget();
            whole(value, budget);
            whole(argument, budget);
            Object result = filter.apply(value, argument, context);
            long size = size(result);
            budget.require(size);
            budget.spendOn(size);
            return result;
        };
        return new FilterDefinition(bounded, filter.arity(), filter.defaultArgument(), false, false, false);
    }

    private static long size(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> items -> items.size();
            case null, default -> 1;
        };
    }
}
