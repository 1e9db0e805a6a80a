package dev.musette.template.filters;

import dev.musette.template.Pair;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `pprint`: a value as Python's <https://docs.python.org/3/library/pprint.html> writes it. The keys of maps
/// are sorted, and what does not fit into 80 columns stands with one element a line.
final class PrettyText {
    private static final int WIDTH = 80;
    private static final int MAX_DEPTH = 32;

    private final StringBuilder out = new StringBuilder();

    private PrettyText() {}

    static String of(@Nullable Object value) {
        PrettyText text = new PrettyText();
        text.write(sorted(value, 0), 0, 0, 0);
        return text.out.toString();
    }

    /// The value with the keys of its maps in order.
    private static @Nullable Object sorted(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            return value;
        }
        return switch (value) {
            case Map<?, ?> map -> {
                Map<@Nullable Object, @Nullable Object> sorted = new LinkedHashMap<>();
                for (Object key : inOrder(map.keySet())) {
                    sorted.put(key, sorted(map.get(key), depth + 1));
                }
                yield sorted;
            }
            case Pair pair -> new Pair(sorted(pair.get(0), depth + 1), sorted(pair.get(1), depth + 1));
            case List<?> list -> {
                List<@Nullable Object> sorted = new ArrayList<>(list.size());
                list.forEach(item -> sorted.add(sorted(item, depth + 1)));
                yield sorted;
            }
            case null, default -> value;
        };
    }

    /// What has no order among itself, as a text and a number, is ordered by its type.
    private static List<?> inOrder(Collection<?> values) {
        List<@Nullable Object> sorted = new ArrayList<>(values);
        Comparator<@Nullable Object> byType = Comparator.comparing(
                value -> value == null ? "" : value.getClass().getName());
        sorted.sort((a, b) -> {
            Integer order = PythonValues.compare(a, b);
            return order != null ? order : byType.compare(a, b);
        });
        return sorted;
    }

    /// @param indent the column that the value begins in
    /// @param room how many columns what stands behind it on its last line takes
    private void write(@Nullable Object value, int indent, int room, int depth) {
        String line = PythonText.repr(value);
        if (line.length() <= WIDTH - indent - room || depth > MAX_DEPTH) {
            out.append(line);
            return;
        }
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> entries(map, indent + 1, room + 1, depth + 1);
            case Pair pair -> elements('(', pair, ')', indent + 1, room + 1, depth + 1);
            case List<?> list -> elements('[', list, ']', indent + 1, room + 1, depth + 1);
            case Set<?> set when !set.isEmpty() -> elements('{', inOrder(set), '}', indent + 1, room + 1, depth + 1);
            case CharSequence text -> pieces(text.toString(), indent, room, depth == 0);
            case null, default -> out.append(line);
        }
    }

    private void entries(Map<?, ?> map, int indent, int room, int depth) {
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            String key = PythonText.repr(entry.getKey());
            out.append(key).append(": ");
            write(entry.getValue(), indent + key.length() + 2, entries.hasNext() ? 1 : room, depth);
            next(entries, indent);
        }
        out.append('}');
    }

    private void elements(char open, Collection<?> items, char close, int indent, int room, int depth) {
        out.append(open);
        Iterator<?> rest = items.iterator();
        while (rest.hasNext()) {
            write(rest.next(), indent, rest.hasNext() ? 1 : room, depth);
            next(rest, indent);
        }
        out.append(close);
    }

    private void next(Iterator<?> rest, int indent) {
        if (rest.hasNext()) {
            out.append(",\n").append(" ".repeat(indent));
        }
    }

    /// A long text, cut behind line ends and white space; alone, it stands in brackets.
    private void pieces(String text, int indent, int room, boolean isAlone) {
        int column = isAlone ? indent + 1 : indent;
        List<String> pieces = pieces(text, WIDTH - column, isAlone ? room + 1 : room);
        boolean brackets = isAlone && pieces.size() > 1;
        out.append(brackets ? "(" : "");
        out.append(String.join("\n" + " ".repeat(column), pieces));
        out.append(brackets ? ")" : "");
    }

    private static List<String> pieces(String text, int width, int room) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int end = 0;
        while (end < text.length()) {
            int next = wordEnd(text, end);
            boolean isLast = next == text.length();
            boolean fits = PythonText.repr(text.substring(start, next)).length() <= width - (isLast ? room : 0);
            if (!fits && end > start) {
                pieces.add(PythonText.repr(text.substring(start, end)));
                start = end;
            }
            end = next;
            if (!isLast && text.charAt(end - 1) == '\n') {
                pieces.add(PythonText.repr(text.substring(start, end)));
                start = end;
            }
        }
        pieces.add(PythonText.repr(text.substring(start)));
        return pieces;
    }

    /// Behind the word that begins here and the white space after it, at a line end at the latest.
    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            if (text.charAt(i++) == '\n') {
                break;
            }
        }
        return i;
    }
}
