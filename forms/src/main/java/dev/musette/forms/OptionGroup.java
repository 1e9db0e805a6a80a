package dev.musette.forms;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What `widget.optgroups` holds: a name (None for an option that stands alone), its options, its
/// index. A list of these three, for `{% for name, options, index in widget.optgroups %}`.
final class OptionGroup extends AbstractList<@Nullable Object> {
    private final @Nullable Object label;
    private final List<WidgetView> options;
    private final int index;

    OptionGroup(@Nullable Object label, List<WidgetView> options, int index) {
        this.label = label;
        this.options = options;
        this.index = index;
    }

    List<WidgetView> options() {
        return options;
    }

    @Override
    public @Nullable Object get(int part) {
        return switch (Objects.checkIndex(part, 3)) {
            case 0 -> label;
            case 1 -> options;
            default -> index;
        };
    }

    @Override
    public int size() {
        return 3;
    }
}
