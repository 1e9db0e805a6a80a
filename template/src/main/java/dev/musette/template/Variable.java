package dev.musette.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A path such as `post.author.name`, split when the template is compiled. Each part is looked up as a key of a map, an
/// attribute of an object, or an index, in this order; what can be called is called.
public final class Variable implements Operand {
    /// Stands for a value that is not there, where null stands for None.
    public static final Missing MISSING = Missing.MISSING;

    private final String path;
    private final String[] parts;

    Variable(String path) {
        this.path = path;
        this.parts = path.split("\\.", -1);
    }

    /// The name of the variable, before the first dot.
    String name() {
        return parts[0];
    }

    /// What is read of its value, one after the other.
    List<String> attributes() {
        return List.of(parts).subList(1, parts.length);
    }

    @Override
    public int weight() {
        return parts.length;
    }

    @Override
    public boolean mayBeMissing() {
        return true;
    }

    /// The parts of a path, for lookups that begin at a value of the page.
    public static Path path(String path, Context context) {
        return new Path(
                Lookup.path(path, context.engine().guard()), context.engine().guard());
    }

    /// A path that begins at a value.
    public static final class Path {
        private final Lookup[] lookups;

        private final @Nullable Guard guard;

        private Path(Lookup[] lookups, @Nullable Guard guard) {
            this.lookups = lookups;
            this.guard = guard;
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
                if (guard != null) {
                    guard.value(value);
                }
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
