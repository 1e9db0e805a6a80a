package dev.musette.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Headers that can be changed: those of a [Response] until it is sent. Names and values are checked, so that
/// no value can end a line and begin a header of its own.
public final class MutableHeaders extends Headers {

    public MutableHeaders() {
        super(new String[8], 0);
    }

    MutableHeaders(String[] cells, int used) {
        super(cells, used);
    }

    /// Replaces all lines of this name by one, in the place of the first.
    ///
    /// @throws IllegalArgumentException if the name is no token (RFC 9110, 5.6.2) or the value holds a control
    /// character other than a tab
    public MutableHeaders set(String name, String value) {
        HeaderText.checkName(name);
        String line = HeaderText.checkedValue(name, value);
        int first = find(name, 0);
        if (first < 0) {
            append(name, line);
        } else {
            removeFrom(name, first + 2);
            cells[first] = name;
            cells[first + 1] = line;
        }
        return this;
    }

    /// Adds a line, also where there is one of this name.
    ///
    /// @throws IllegalArgumentException as [#set]
    public MutableHeaders add(String name, String value) {
        HeaderText.checkName(name);
        String line = HeaderText.checkedValue(name, value);
        append(name, line);
        return this;
    }

    /// Sets the header where there is none of this name.
    public MutableHeaders setDefault(String name, String value) {
        return containsKey(name) ? this : set(name, value);
    }

    /// Says that the response depends on this header of the request: adds the name to `Vary` where it is not in it.
    /// A `*` stands for all and stays alone.
    public MutableHeaders addVary(String name) {
        String before = get("Vary");
        if (before == null || before.isBlank()) {
            return set("Vary", name);
        }
        for (String part : before.split(",", -1)) {
            String there = part.strip();
            if (there.equals("*")) {
                return set("Vary", "*");
            }
            if (there.equalsIgnoreCase(name)) {
                return this;
            }
        }
        return set("Vary", name.equals("*") ? "*" : before + ", " + name);
    }

    /// Replaces the header, as [#set]; returns the value before, or null.
    @Override
    public @Nullable String put(String name, String value) {
        String before = get(name);
        set(name, value);
        return before;
    }

    /// Removes all lines of this name; returns their value, or null.
    @Override
    public @Nullable String remove(@Nullable Object name) {
        String before = get(name);
        if (before != null && name instanceof String known) {
            removeFrom(known, 0);
        }
        return before;
    }

    @Override
    public void clear() {
        Arrays.fill(cells, 0, used, "");
        used = 0;
    }

    /// Returns a copy that never changes.
    public Headers toImmutable() {
        return used == 0 ? EMPTY : new Headers(Arrays.copyOf(cells, used), used);
    }

    private void append(String name, String value) {
        if (used == cells.length) {
            cells = Arrays.copyOf(cells, used * 2);
        }
        cells[used++] = name;
        cells[used++] = value;
    }

    private void removeFrom(String name, int from) {
        for (int i = find(name, from); i >= 0; i = find(name, i)) {
            System.arraycopy(cells, i + 2, cells, i, used - i - 2);
            used -= 2;
        }
    }
}
