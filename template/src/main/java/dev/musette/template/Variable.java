package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// A path such as `post.author.name`, split when the template is compiled. Each part is looked up as a key of a map, an
/// attribute of an object, or an index, in this order; what can be called is called.
public final class Variable implements Operand {
    /// Stands for a value that is not there, where null stands for None.
    public static final Missing MISSING = Missing.MISSING;

    private final String path;
    private final String name;
    private final Lookup[] lookups;
    private final @Nullable Token token;

    Variable(String path, @Nullable Token token) {
        this.path = path;
        this.token = token;
        int dot = path.indexOf('.');
        this.name = (dot < 0 ? path : path.substring(0, dot)).intern();
        this.lookups = dot < 0 ? new Lookup[0] : Lookup.path(path.substring(dot + 1));
    }

    @Override
    public @Nullable Object find(Context context) {
        Object value = context.find(name);
        if (value == MISSING) {
            return MISSING;
        }
        value = Calls.call(value, context);
        for (Lookup lookup : lookups) {
            value = lookup.find(value, context);
            if (value == MISSING) {
                return MISSING;
            }
            value = Calls.call(value, context);
        }
        return value;
    }

    /// The value.
    ///
    /// @throws VariableDoesNotExist if it is missing
    public @Nullable Object resolve(Context context) {
        Object value = find(context);
        if (value == MISSING) {
            throw new VariableDoesNotExist(path, token);
        }
        return value;
    }

    /// The parts of a path, for lookups that begin at a value.
    public static Path path(String path) {
        return new Path(Lookup.path(path));
    }

    /// A path that begins at a value.
    public static final class Path {
        private final Lookup[] lookups;

        private Path(Lookup[] lookups) {
            this.lookups = lookups;
        }

        /// What the path leads to from the value, or [Variable#MISSING].
        public @Nullable Object find(@Nullable Object start, Context context) {
            Object value = start;
            for (Lookup lookup : lookups) {
                value = lookup.find(value, context);
                if (value == MISSING) {
                    return MISSING;
                }
                value = Calls.call(value, context);
            }
            return value;
        }
    }

    /// The path as it was written.
    @Override
    public String toString() {
        return path;
    }
}
