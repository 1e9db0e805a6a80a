package dev.musette.template;

import dev.musette.base.OnDemand;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/// Reads one attribute of the objects of one class.
sealed interface Accessor {
    @Nullable Object read(Object target, Context context);

    /// Whether no value that it reads can be called.
    boolean isPlain();

    /// The name of the field or the method that it reads; null if it reads none.
    default @Nullable String member() {
        return null;
    }

    /// The class has no such attribute.
    record None() implements Accessor {
        @Override
        public @Nullable Object read(Object target, Context context) {
            return Variable.MISSING;
        }

        @Override
        public boolean isPlain() {
            return true;
        }
    }

    /// It cannot be called from a template: it alters data or needs arguments.
    record Refused() implements Accessor {
        @Override
        public @Nullable Object read(Object target, Context context) {
            return context.engine().options().stringIfInvalid();
        }

        @Override
        public boolean isPlain() {
            return true;
        }
    }

    /// The engine's [Sandbox] does not allow it.
    record Forbidden(String problem) implements Accessor {
        @Override
        public @Nullable Object read(Object target, Context context) {
            throw new SandboxViolation(problem);
        }

        @Override
        public boolean isPlain() {
            return true;
        }
    }

    /// The object is asked first.
    record Asked(String name, Accessor otherwise) implements Accessor {
        @Override
        public @Nullable Object read(Object target, Context context) {
            Object value = ((Attributes) target).attribute(name);
            return value == Variable.MISSING ? otherwise.read(target, context) : value;
        }

        @Override
        public boolean isPlain() {
            return false;
        }
    }

    /// An attribute that the object knows by name; null stands for one that it does not know.
    record Dynamic(Handle handle) implements Accessor {
        @Override
        public @Nullable Object read(Object target, Context context) {
            Object value = handle.read(target, context);
            return value == null ? Variable.MISSING : value;
        }

        @Override
        public boolean isPlain() {
            return false;
        }
    }

    /// A public field that may be filled only now.
    record Demanded(Accessor getter, String field) implements Accessor {
        @Override
        public @Nullable Object read(Object target, Context context) {
            ((OnDemand) target).demand(field);
            return getter.read(target, context);
        }

        @Override
        public boolean isPlain() {
            return getter.isPlain();
        }

        @Override
        public String member() {
            return field;
        }
    }

    /// A getter.
    ///
    /// @param handle of type `(Object) -> Object`
    /// @param name `Class.method`, for errors
    /// @param isPlain whether no value that it reads can be called
    record Handle(MethodHandle handle, String name, boolean isPlain) implements Accessor {
        @Override
        public String member() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        @Override
        public @Nullable Object read(Object target, Context context) {
            try {
                return (Object) handle.invokeExact(target);
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                if (context.engine().options().silentFailures().test(e)) {
                    return context.engine().options().stringIfInvalid();
                }
                throw e instanceof TemplateException known
                        ? known
                        : new TemplateError(name + " threw " + e.getClass().getName() + ".", null, e);
            }
        }
    }
}
