package dev.musette.template;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

/// What templates never read: the way to classes and loaders, and what the JDK's own objects do besides telling their
/// values (a file that is deleted, a queue that loses an element).
final class ForbiddenTypes {
    private static final Set<String> READABLE = Set.of(
            "java.util",
            "java.util.function",
            "java.util.stream",
            "java.util.concurrent.atomic",
            "java.math",
            "java.time",
            "java.time.chrono",
            "java.time.temporal",
            "java.time.zone");
    private static final Set<String> READABLE_CLASSES = Set.of(
            "java.lang.Number",
            "java.lang.Enum",
            "java.lang.Throwable",
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.StackTraceElement",
            "java.net.URI");
    private static final Set<String> MUTATORS = Set.of(
            "pop",
            "element",
            "clear",
            "fillInStackTrace",
            "getAndIncrement",
            "getAndDecrement",
            "incrementAndGet",
            "decrementAndGet");
    private static final List<String> MUTATING_PREFIXES = List.of("next", "poll", "previous", "remove");

    private ForbiddenTypes() {}

    static boolean contains(Class<?> type) {
        return type == Class.class
                || ClassLoader.class.isAssignableFrom(type)
                || Thread.class.isAssignableFrom(type)
                || type == Module.class
                || type.getPackageName().startsWith("java.lang.");
    }

    static boolean contains(Method method) {
        Class<?> owner = method.getDeclaringClass();
        if (owner == Object.class || contains(method.getReturnType())) {
            return true;
        }
        if (isOwnModule(owner)) {
            return false;
        }
        return !(READABLE.contains(owner.getPackageName()) || READABLE_CLASSES.contains(owner.getName()))
                || MUTATORS.contains(method.getName())
                || MUTATING_PREFIXES.stream().anyMatch(method.getName()::startsWith);
    }

    /// Whether the class is not one of the JDK's.
    private static boolean isOwnModule(Class<?> type) {
        String module = type.getModule().getName();
        return module == null || !(module.startsWith("java.") || module.startsWith("jdk."));
    }
}
