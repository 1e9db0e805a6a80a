package dev.musette.template;

import dev.musette.base.SafeText;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls what can be called: suppliers (a model's `Ref` is one), callables; and opens optionals.
final class Calls {
    private Calls() {}

    /// Whether what the objects of the class are can be called.
    static boolean isCallable(Class<?> type) {
        return Supplier.class.isAssignableFrom(type)
                || Callable.class.isAssignableFrom(type)
                || Optional.class == type
                || Function.class.isAssignableFrom(type);
    }

    /// Whether no value of the type, whatever its own class is, can be called.
    static boolean isNeverCallable(Class<?> type) {
        return type.isPrimitive() || (Modifier.isFinal(type.getModifiers()) && !isCallable(type));
    }

    static @Nullable Object call(@Nullable Object value, Context context) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof SafeText
                || value instanceof Boolean) {
            return value;
        }
        return switch (value) {
            case Supplier<?> supplier -> open(called(supplier, supplier, context));
            case Callable<?> callable -> open(called(callable, () -> callAny(callable), context));
            case Optional<?> _ -> open(value);
            case Function<?, ?> _ -> context.engine().options().stringIfInvalid(); // it needs an argument
            default -> value;
        };
    }

    private static @Nullable Object open(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static @Nullable Object callAny(Callable<?> callable) {
        try {
            return callable.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new TemplateError(
                    callable.getClass().getName() + " threw " + e.getClass().getName(), null, e);
        }
    }

    private static @Nullable Object called(Object callable, Supplier<?> call, Context context) {
        ClassAccess access = ClassAccess.of(callable.getClass());
        if (access.doNotCall()) {
            return callable;
        }
        if (access.altersData()) {
            return context.engine().options().stringIfInvalid();
        }
        try {
            return call.get();
        } catch (RuntimeException e) {
            if (context.engine().options().silentFailures().test(e)) {
                return context.engine().options().stringIfInvalid();
            }
            throw e;
        }
    }
}
