package dev.musette.template;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in a compiled template where an attribute of an object is read, or a value is called. Once it is used often,
/// it remembers how the objects of the classes that it meets are read, and the JVM compiles that into the page;
/// where it meets too many classes, it asks each object anew.
final class LookupSite extends MutableCallSite {
    /// Most pages are rendered too seldom for what a class costs here.
    private static final int WARM = 20;

    private static final int MOST_CLASSES = 4;

    private static final MethodType TYPE = MethodType.methodType(Object.class, Object.class, Context.class);
    private static final MethodHandle LEARN;
    private static final MethodHandle GENERAL;
    private static final MethodHandle GUARDED;
    private static final MethodHandle IS_OF;
    private static final MethodHandle READ;
    private static final MethodHandle SAME;

    static {
        try {
            MethodHandles.Lookup own = MethodHandles.lookup();
            LEARN = own.findVirtual(LookupSite.class, "learn", TYPE);
            GENERAL = own.findVirtual(LookupSite.class, "general", TYPE);
            GUARDED = own.findVirtual(LookupSite.class, "guarded", TYPE.insertParameterTypes(0, Guard.class));
            IS_OF = own.findStatic(
                    LookupSite.class, "isOf", MethodType.methodType(boolean.class, Class.class, Object.class));
            READ = own.findStatic(LookupSite.class, "read", TYPE.insertParameterTypes(0, Accessor.class));
            SAME = MethodHandles.dropArguments(MethodHandles.identity(Object.class), 1, Context.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private record Known(Class<?> type, MethodHandle reader) {}

    private final @Nullable Lookup lookup;
    private final List<Known> known = new ArrayList<>(MOST_CLASSES);
    private int uses;

    /// @param lookup what is read; null where a value is only called
    ///
    /// @param guard looks at what is read; null where all may be
    LookupSite(@Nullable Lookup lookup, @Nullable Guard guard) {
        super(TYPE);
        this.lookup = lookup;
        setTarget(guard == null ? LEARN.bindTo(this) : MethodHandles.insertArguments(GUARDED, 0, this, guard));
    }

    @Nullable Object guarded(Guard guard, @Nullable Object target, Context context) {
        return guard.value(general(target, context));
    }

    @Nullable Object learn(@Nullable Object target, Context context) {
        if (target != null && ++uses >= WARM) {
            learn(target.getClass());
        }
        return general(target, context);
    }

    private synchronized void learn(Class<?> type) {
        if (known.stream().anyMatch(other -> other.type == type)) {
            return; // another thread was first
        }
        MethodHandle rest = known.size() == MOST_CLASSES ? GENERAL.bindTo(this) : LEARN.bindTo(this);
        if (known.size() < MOST_CLASSES) {
            known.add(new Known(type, reader(type)));
        }
        MethodHandle target = rest;
        for (Known one : known) {
            target = MethodHandles.guardWithTest(IS_OF.bindTo(one.type), one.reader, target);
        }
        setTarget(target);
    }

    private MethodHandle reader(Class<?> type) {
        if (lookup == null) {
            return Calls.isCallable(type) ? GENERAL.bindTo(this) : SAME;
        }
        Accessor accessor = lookup.accessorOf(type);
        return accessor == null ? GENERAL.bindTo(this) : READ.bindTo(accessor);
    }

    private @Nullable Object general(@Nullable Object target, Context context) {
        Object value = lookup == null ? target : lookup.find(target, context);
        return value == Variable.MISSING ? value : Calls.call(value, context);
    }

    static boolean isOf(Class<?> type, @Nullable Object target) {
        return target != null && target.getClass() == type;
    }

    static @Nullable Object read(Accessor accessor, Object target, Context context) {
        Object value = accessor.read(target, context);
        return accessor.isPlain() || value == Variable.MISSING ? value : Calls.call(value, context);
    }
}
