package dev.musette.template;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// Two values that belong together, as a key and its value; written as a Python tuple. It never changes.
public final class Pair extends AbstractList<@Nullable Object> implements RandomAccess {
    private final @Nullable Object first;
    private final @Nullable Object second;

    public Pair(@Nullable Object first, @Nullable Object second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public @Nullable Object get(int index) {
        return Objects.checkIndex(index, 2) == 0 ? first : second;
    }

    @Override
    public int size() {
        return 2;
    }
}
