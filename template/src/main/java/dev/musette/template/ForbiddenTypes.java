package dev.musette.template;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What templates never read: the way to classes and loaders, and what the JDK's own objects do besides telling their
/// values (a file that is deleted, a queue that loses an element).
final class ForbiddenTypes {
    /// Packages whose objects do nothing but tell their values.
    private static final Set<String> READABLE_PACKAGES = Set.of(
            "java.util.function",
            "java.util.stream",
            "java.util.concurrent.atomic",
            "java.math",
            "java.time",
            "java.time.chrono",
            "java.time.temporal",
            "java.time.zone");

    private static final List<Class<?>> READABLE = List.of(
            Number.class,
            Enum.class,
            Throwable.class,
            CharSequence.class,
            Boolean.class,
            Character.class,
            URI.class,
            Collection.class,
            Map.class,
            Map.Entry.class,
            Optional.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            Date.class,
            Calendar.class,
            TimeZone.class,
            UUID.class,
            Locale.class,
            Currency.class,
            BitSet.class,
            StringJoiner.class,
            IntSummaryStatistics.class,
            LongSummaryStatistics.class,
            DoubleSummaryStatistics.class);

    /// Methods of those that change something, or tell where the site's code stands.
    private static final Set<String> REFUSED = Set.of(
            "pop",
            "element",
            "clear",
            "clone",
            "cancel",
            "take",
            "drain",
            "reset",
            "sumThenReset",
            "getThenReset",
            "getStackTrace",
            "fillInStackTrace",
            "getAndIncrement",
            "getAndDecrement",
            "incrementAndGet",
            "decrementAndGet");

    private static final List<String> REFUSED_PREFIXES = List.of("next", "poll", "previous", "remove");

    private ForbiddenTypes() {}

    static boolean contains(Class<?> type) {
        return type == Class.class
                || ClassLoader.class.isAssignableFrom(type)
                || Thread.class.isAssignableFrom(type)
                || type == Module.class
                || type.getPackageName().startsWith("java.lang.");
    }

    /// Whether templates may not call the method of an object of the class.
    ///
    /// @param type the class of the object
    /// @param above that class and all classes and interfaces above it
    static boolean contains(Class<?> type, Method method, List<Class<?>> above) {
        Class<?> owner = Proxy.isProxyClass(type) ? declaring(method, above) : method.getDeclaringClass();
        if (owner == null || owner == Object.class || contains(method.getReturnType())) {
            return true;
        }
        if (isOfJdk(owner)) {
            return !isReadable(owner) || leadsAway(method.getReturnType()) || isRefused(method.getName());
        }
        return isRefused(method.getName()) && isDeclaredByJdk(method, above);
    }

    /// The interface that a proxy has its method from.
    private static @Nullable Class<?> declaring(Method method, List<Class<?>> above) {
        for (Class<?> face : above) {
            if (face.isInterface() && declares(face, method)) {
                return face;
            }
        }
        return null;
    }

    private static boolean isDeclaredByJdk(Method method, List<Class<?>> above) {
        return above.stream().anyMatch(type -> isOfJdk(type) && declares(type, method));
    }

    private static boolean declares(Class<?> type, Method method) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    private static boolean isReadable(Class<?> owner) {
        String home = owner.getPackageName();
        boolean isHome = home.equals("java.lang") || home.equals("java.util") || home.equals("java.net");
        return READABLE_PACKAGES.contains(home)
                || (isHome && READABLE.stream().anyMatch(type -> type.isAssignableFrom(owner)));
    }

    /// Whether it is an object of the JDK that does more than telling its value, as a `URL`, which asks the network
    /// whether it equals another.
    private static boolean leadsAway(Class<?> result) {
        Class<?> type = result;
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return !type.isPrimitive() && type.getPackageName().equals("java.net") && type != URI.class;
    }

    private static boolean isRefused(String method) {
        return REFUSED.contains(method) || REFUSED_PREFIXES.stream().anyMatch(method::startsWith);
    }

    private static boolean isOfJdk(Class<?> type) {
        String module = type.getModule().getName();
        return module != null && (module.startsWith("java.") || module.startsWith("jdk.")) && !Proxy.isProxyClass(type);
    }
}
