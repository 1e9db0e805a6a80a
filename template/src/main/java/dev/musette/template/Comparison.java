package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// What `if` compares two values by. What cannot be compared is false, never an error.
public enum Comparison {
    IN {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            return PythonValues.contains(right, left);
        }
    },
    NOT_IN {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            return !PythonValues.contains(right, left);
        }
    },
    IS {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            return Identity.same(left, right);
        }
    },
    IS_NOT {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            return !Identity.same(left, right);
        }
    },
    EQUAL {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            return PythonValues.equal(left, right);
        }
    },
    NOT_EQUAL {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            return !PythonValues.equal(left, right);
        }
    },
    GREATER {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            Integer order = PythonValues.compare(left, right);
            return order != null && order > 0;
        }
    },
    GREATER_OR_EQUAL {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            Integer order = PythonValues.compare(left, right);
            return order != null && order >= 0;
        }
    },
    LESS {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            Integer order = PythonValues.compare(left, right);
            return order != null && order < 0;
        }
    },
    LESS_OR_EQUAL {
        @Override
        public boolean test(@Nullable Object left, @Nullable Object right) {
            Integer order = PythonValues.compare(left, right);
            return order != null && order <= 0;
        }
    };

    /// Whether it holds between the values.
    public abstract boolean test(@Nullable Object left, @Nullable Object right);
}
