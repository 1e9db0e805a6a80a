package dev.musette.template;

import dev.musette.base.AltersData;
import dev.musette.base.Names;
import dev.musette.base.OnDemand;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How templates read the objects of a class: public fields, methods without parameters, and getters,
/// by their own spelling or in snake_case; then whatever `attribute(String)` knows. Kept with the class
/// itself, so that it goes when the class does.
final class ClassAccess {
    private static final ClassValue<ClassAccess> ALL = new ClassValue<>() {
        @Override
        protected ClassAccess computeValue(Class<?> type) {
            return new ClassAccess(type);
        }
    };
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final Accessor NONE = new Accessor.None();
    private static final Accessor REFUSED = new Accessor.Refused();

    private final Class<?> type;
    private final boolean doNotCall;
    private final boolean altersData;
    private final Map<String, Accessor> accessors = new ConcurrentHashMap<>();

    private ClassAccess(Class<?> type) {
        this.type = type;
        this.doNotCall = type.isAnnotationPresent(DoNotCall.class);
        this.altersData = type.isAnnotationPresent(AltersData.class);
    }

    static ClassAccess of(Class<?> type) {
        return ALL.get(type);
    }

    boolean doNotCall() {
        return doNotCall;
    }

    boolean altersData() {
        return altersData;
    }

    Accessor accessor(String name) {
        Accessor known = accessors.get(name);
        if (known == null) {
            known = find(name);
            accessors.put(name, known);
        }
        return known;
    }

    private Accessor find(String name) {
        if (name.isEmpty() || ForbiddenTypes.contains(type)) {
            return NONE;
        }
        Accessor own = ownMember(name);
        return own instanceof Accessor.None ? dynamic(name) : own;
    }

    /// A class that has a public `Object attribute(String name)` is asked for names that it has no
    /// member for: requests and models know attributes that others have given them.
    private Accessor dynamic(String name) {
        try {
            Method method = type.getMethod("attribute", String.class);
            if (method.getReturnType() != Object.class || !isOpen(method, method.getDeclaringClass())) {
                return NONE;
            }
            MethodHandle handle = MethodHandles.insertArguments(LOOKUP.unreflect(method), 1, name);
            return new Accessor.Dynamic((Accessor.Handle) handle(handle, "attribute"));
        } catch (NoSuchMethodException | IllegalAccessException _) {
            return NONE;
        }
    }

    private Accessor ownMember(String name) {
        String camel = Names.camelCase(name);
        String capital = Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
        List<String> spellings = new ArrayList<>(List.of(name));
        if (!camel.equals(name)) {
            spellings.add(camel);
        }
        for (String spelling : spellings) {
            Accessor accessor = member(spelling);
            if (!(accessor instanceof Accessor.None)) {
                return accessor;
            }
        }
        Accessor getter = method("get" + capital);
        getter = getter instanceof Accessor.None ? method("is" + capital) : getter;
        return getter instanceof Accessor.Refused ? NONE : getter;
    }

    private Accessor member(String name) {
        for (Field field : type.getFields()) {
            if (field.getName().equals(name)
                    && !Modifier.isStatic(field.getModifiers())
                    && isOpen(field, field.getDeclaringClass())) {
                try {
                    Accessor getter = handle(LOOKUP.unreflectGetter(field), name);
                    return OnDemand.class.isAssignableFrom(type) ? new Accessor.Demanded(getter, name) : getter;
                } catch (IllegalAccessException _) {
                    return NONE; // its module does not let us
                }
            }
        }
        return method(name);
    }

    private Accessor method(String name) {
        boolean needsArguments = false;
        for (Method method : type.getMethods()) {
            if (!method.getName().equals(name) || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            if (method.getParameterCount() > 0) {
                needsArguments = true;
            } else if (ForbiddenTypes.contains(type, method, above(type))) {
                return NONE;
            } else if (method.getReturnType() == void.class || isAltersData(type, name)) {
                return REFUSED;
            } else {
                Method open = openMethod(type, name);
                return open == null ? NONE : handle(open);
            }
        }
        return needsArguments && !type.getName().startsWith("java.") ? REFUSED : NONE;
    }

    /// The method where it may be called: the class itself, or a public class or interface above it.
    private static @Nullable Method openMethod(Class<?> type, String name) {
        for (Class<?> above : above(type)) {
            try {
                Method method = above.getDeclaredMethod(name);
                if (Modifier.isPublic(method.getModifiers()) && isOpen(method, above)) {
                    return method;
                }
            } catch (NoSuchMethodException _) {
                // declared further up
            }
        }
        return null;
    }

    private static boolean isAltersData(Class<?> type, String name) {
        for (Class<?> above : above(type)) {
            try {
                if (above.isAnnotationPresent(AltersData.class)
                        || above.getDeclaredMethod(name).isAnnotationPresent(AltersData.class)) {
                    return true;
                }
            } catch (NoSuchMethodException _) {
                // declared further up
            }
        }
        return false;
    }

    private static List<Class<?>> above(Class<?> type) {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            all.add(c);
        }
        for (int i = 0; i < all.size(); i++) {
            for (Class<?> face : all.get(i).getInterfaces()) {
                if (!all.contains(face)) {
                    all.add(face);
                }
            }
        }
        return all;
    }

    private static boolean isOpen(AccessibleObject member, Class<?> declaring) {
        boolean visible = Modifier.isPublic(declaring.getModifiers())
                && declaring.getModule().isExported(declaring.getPackageName(), ClassAccess.class.getModule());
        return visible || member.trySetAccessible();
    }

    private Accessor handle(Method method) {
        try {
            return handle(LOOKUP.unreflect(method), method.getName());
        } catch (IllegalAccessException _) {
            return NONE; // its module does not let us
        }
    }

    private Accessor handle(MethodHandle handle, String name) {
        boolean isPlain = Calls.isNeverCallable(handle.type().returnType());
        return new Accessor.Handle(handle.asType(GETTER), type.getName() + "." + name, isPlain);
    }
}
