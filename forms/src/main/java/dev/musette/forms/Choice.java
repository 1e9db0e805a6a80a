package dev.musette.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be chosen: an option, or a group of them under a label.
public sealed interface Choice {
    /// One option.
    ///
    /// @param value what is sent for it, as its text; null is the empty text
    /// @param label what people read: text, or HTML that is marked as safe
    record Option(@Nullable Object value, Object label) implements Choice {}

    /// Options under a label.
    record Group(Object label, List<Option> options) implements Choice {
        public Group {
            options = List.copyOf(options);
        }
    }
}
