package dev.musette.template.tags;

import dev.musette.template.Attributes;
import dev.musette.template.Variable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// A run of elements with the same value: `group.grouper` is the value, `group.list` the elements; it can be unpacked
/// into the two.
final class Group extends AbstractList<@Nullable Object> implements Attributes, RandomAccess {
    private final @Nullable Object grouper;
    private final List<@Nullable Object> items = new ArrayList<>();

    Group(@Nullable Object grouper) {
        this.grouper = grouper;
    }

    @Nullable Object grouper() {
        return grouper;
    }

    List<@Nullable Object> items() {
        return items;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "grouper" -> grouper;
            case "list" -> items;
            default -> Variable.MISSING;
        };
    }

    @Override
    public @Nullable Object get(int index) {
        return Objects.checkIndex(index, 2) == 0 ? grouper : items;
    }

    @Override
    public int size() {
        return 2;
    }
}
