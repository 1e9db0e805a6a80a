package dev.musette.base;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What belongs to the work at hand: the application, the request, its language and trace. One context is bound to
/// the thread for the length of a request, a command or a task; its values are found from anywhere below without
/// being passed.
///
/// A room that owns a value holds its key and offers a typed reader:
///
/// ```java
/// private static final Context.Key<Locale> LANGUAGE = Context.key("language");
///
/// Context request = Context.current().child();
/// request.set(LANGUAGE, Locale.FRENCH);
/// request.run(() -> render());                    // render() finds French
/// executor.submit(Context.wrap(this::index));     // and so does the executor's thread
/// ```
///
/// The current context is the one that is bound to the thread, else the process's (see [#install]). A context is
/// written by the thread that it belongs to and may be read by those it was handed to.
public final class Context {
    private static final ScopedValue<Context> BOUND = ScopedValue.newInstance();
    private static volatile @Nullable Context process;

    private final @Nullable Context parent;
    private @Nullable Object[] slots = new Object[8];
    private int used;

    private Context(@Nullable Context parent) {
        this.parent = parent;
    }

    /// Names a value of a context; compared by identity.
    ///
    /// @param <T> the type of the value
    @SuppressWarnings("UnusedTypeParameter") // find() and set() read it
    public static final class Key<T> {
        private final String name;

        private Key(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// Makes a key; the name is for error messages.
    public static <T> Key<T> key(String name) {
        return new Key<>(name);
    }

    /// Makes a context that has no parent, as an application does at its start.
    public static Context root() {
        return new Context(null);
    }

    /// Returns the context of this thread, else the process's.
    ///
    /// @throws IllegalStateException if there is neither
    public static Context current() {
        Context current = find();
        if (current == null) {
            throw new IllegalStateException("No application is at work here: neither this thread nor the process has a"
                    + " context. Run the code inside Application.run(...), or hand it over with Context.wrap(...).");
        }
        return current;
    }

    /// Returns the context of this thread, else the process's, else null.
    public static @Nullable Context find() {
        return BOUND.isBound() ? BOUND.get() : process;
    }

    /// Makes the work carry this thread's context to whichever thread runs it. A transaction does not travel.
    public static Runnable wrap(Runnable work) {
        Context current = current();
        return () -> current.run(work);
    }

    /// Makes a context whose missing values are looked up in this one.
    public Context child() {
        return new Context(this);
    }

    /// Makes this the context of every thread that has none bound.
    public void install() {
        process = this;
    }

    /// Takes the process's context away if it is this one.
    public void uninstall() {
        if (process == this) {
            process = null;
        }
    }

    /// Returns the value of the key here or in the nearest parent that has one, else null.
    public <T> @Nullable T find(Key<T> key) {
        for (Context context = this; context != null; context = context.parent) {
            for (int i = 0; i < context.used; i += 2) {
                if (context.slots[i] == key) {
                    @SuppressWarnings("unchecked") // set() stores under a key of the same type
                    T value = (T) context.slots[i + 1];
                    return value;
                }
            }
        }
        return null;
    }

    /// Returns the value of the key.
    ///
    /// @throws IllegalStateException if neither this context nor a parent has one
    public <T> T get(Key<T> key) {
        T value = find(key);
        if (value == null) {
            throw new IllegalStateException("The context has no '%s' here.".formatted(key));
        }
        return value;
    }

    /// Sets the value of the key here; parents keep theirs. `null` hides a parent's value.
    public <T> void set(Key<T> key, @Nullable T value) {
        for (int i = 0; i < used; i += 2) {
            if (slots[i] == key) {
                slots[i + 1] = value;
                return;
            }
        }
        if (used == slots.length) {
            slots = Arrays.copyOf(slots, used * 2);
        }
        slots[used] = key;
        slots[used + 1] = value;
        used += 2;
    }

    /// Runs the work with this context bound to the thread.
    public void run(Runnable work) {
        ScopedValue.where(BOUND, this).run(work);
    }

    /// Runs the work with this context bound to the thread and returns its result; what it throws passes through.
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(BOUND, this).call(work);
    }
}
