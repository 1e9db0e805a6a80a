package dev.musette.http;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The header lines of a message in their order. Names are compared without regard to case. Where no line has a
/// name with `_`, [#get] looks for it with `-`, so that templates may say `request.headers.user_agent`; a line
/// that was sent with `_` is never taken for the one with `-`.
///
/// ```java
/// request.headers().get("accept-language");        // "fr, en" or null
/// request.headers().getAll("Via");                 // one element a line
/// ```
///
/// As a map it holds one entry a name: the lines of that name joined by `, ` (RFC 9110, 5.3), or by `; ` for
/// `Cookie` (RFC 9113, 8.2.3). Request headers never change and may be shared by threads.
public sealed class Headers extends AbstractMap<String, String> permits MutableHeaders {

    /// No headers.
    public static final Headers EMPTY = new Headers(new String[0], 0);

    // name, value, name, value, ...: a message has some ten lines, and a scan of those beats a hash
    String[] cells;
    int used;

    Headers(String[] cells, int used) {
        this.cells = cells;
        this.used = used;
    }

    /// Wraps names and values that were validated where they were parsed; the array is not copied.
    ///
    /// @param cells name, value, name, value, ...; the engine gives the array away
    public static Headers ofTrusted(String... cells) {
        if (cells.length % 2 != 0) {
            throw new IllegalArgumentException("A name without a value: %d cells.".formatted(cells.length));
        }
        return new Headers(cells, cells.length);
    }

    /// Returns the value of a header, its lines joined, or null.
    @Override
    public @Nullable String get(@Nullable Object name) {
        if (!(name instanceof String wanted)) {
            return null;
        }
        int first = find(wanted, 0);
        if (first < 0) {
            return wanted.indexOf('_') < 0 ? null : get(wanted.replace('_', '-'));
        }
        int second = find(wanted, first + 2);
        return second < 0 ? cells[first + 1] : joined(wanted, first, second);
    }

    /// Returns the value of each line with this name, in order; empty if there is none.
    public List<String> getAll(String name) {
        List<String> values = new ArrayList<>(2);
        for (int i = find(name, 0); i >= 0; i = find(name, i + 2)) {
            values.add(cells[i + 1]);
        }
        return values;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String wanted && find(wanted, 0) >= 0;
    }

    /// How many lines there are; at least [#size].
    public int lineCount() {
        return used / 2;
    }

    /// The name of a line as it was written.
    ///
    /// @param line from 0 to [#lineCount], exclusive
    public String lineName(int line) {
        return cells[check(line) * 2];
    }

    /// The value of a line.
    ///
    /// @param line from 0 to [#lineCount], exclusive
    public String lineValue(int line) {
        return cells[check(line) * 2 + 1];
    }

    @Override
    public boolean isEmpty() {
        return used == 0;
    }

    /// A snapshot, one entry a name, in order of first appearance.
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < used; i += 2) {
            if (find(cells[i], 0) == i) {
                int second = find(cells[i], i + 2);
                entries.put(cells[i], second < 0 ? cells[i + 1] : joined(cells[i], i, second));
            }
        }
        return Collections.unmodifiableMap(entries).entrySet();
    }

    /// Returns a copy that can be changed.
    public MutableHeaders toMutable() {
        return new MutableHeaders(Arrays.copyOf(cells, Math.max(8, used)), used);
    }

    int find(String name, int from) {
        for (int i = from; i < used; i += 2) {
            if (sameName(cells[i], name)) {
                return i;
            }
        }
        return -1;
    }

    private int check(int line) {
        if (line < 0 || line * 2 >= used) {
            throw new IndexOutOfBoundsException("Line %d of %d header lines.".formatted(line, used / 2));
        }
        return line;
    }

    private String joined(String name, int first, int second) {
        String separator = name.equalsIgnoreCase("cookie") ? "; " : ", ";
        StringBuilder all = new StringBuilder(cells[first + 1]);
        for (int i = second; i >= 0; i = find(name, i + 2)) {
            all.append(separator).append(cells[i + 1]);
        }
        return all.toString();
    }

    private static boolean sameName(String name, String wanted) {
        int length = name.length();
        if (length != wanted.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char a = name.charAt(i);
            char b = wanted.charAt(i);
            if (a != b && lower(a) != lower(b)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
