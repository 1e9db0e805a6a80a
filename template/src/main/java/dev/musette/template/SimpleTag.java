package dev.musette.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Computes the value of a tag from its arguments. Threads share it.
@FunctionalInterface
public interface SimpleTag {
    /// Returns the value: written into the page, escaped unless it is safe, or set as a variable.
    @Nullable Object value(Call call);

    /// One use of the tag on a page.
    ///
    /// @param context the page, where variables such as `request` are read
    /// @param arguments the positional arguments, resolved
    /// @param options the named arguments, resolved, in order
    record Call(Context context, List<@Nullable Object> arguments, Map<String, @Nullable Object> options) {
        /// The positional argument, or null if there are fewer.
        public @Nullable Object argument(int index) {
            return index < arguments.size() ? arguments.get(index) : null;
        }

        /// The positional argument as text.
        ///
        /// @throws TemplateSyntaxError if there are fewer
        public String text(int index) {
            return PythonText.str(required(index));
        }

        /// The positional argument as a whole number.
        ///
        /// @throws TemplateSyntaxError if there are fewer or it is no number
        public int integer(int index) {
            if (required(index) instanceof Number number) {
                return number.intValue();
            }
            throw new TemplateSyntaxError("Argument %d must be a number.".formatted(index + 1));
        }

        private @Nullable Object required(int index) {
            if (index >= arguments.size()) {
                throw new TemplateSyntaxError(
                        "This tag needs %d arguments and has %d.".formatted(index + 1, arguments.size()));
            }
            return arguments.get(index);
        }
    }
}
