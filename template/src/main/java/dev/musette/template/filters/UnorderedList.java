package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.template.Context;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `unordered_list`: a list of lists as `<li>` elements; a list that follows an element belongs into it.
final class UnorderedList {
    private static final int MAX_DEPTH = 100;

    private final boolean escape;
    private final StringBuilder html = new StringBuilder();

    private UnorderedList(boolean escape) {
        this.escape = escape;
    }

    static Object filter(@Nullable Object value, @Nullable Object argument, Context context) {
        UnorderedList list = new UnorderedList(context.autoescape());
        Iterable<?> items = PythonValues.iterable(value);
        if (items == null) {
            throw new IllegalArgumentException("'unordered_list' needs a list.");
        }
        list.write(items, 1);
        return SafeText.of(list.html.toString());
    }

    private void write(Iterable<?> items, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("The list nests more than %d deep.".formatted(MAX_DEPTH));
        }
        String indent = "\t".repeat(depth);
        Iterator<?> each = items.iterator();
        Object waiting = null;
        boolean waits = false;
        boolean first = true;
        while (waits || each.hasNext()) {
            Object item = waits ? waiting : each.next();
            waits = false;
            List<?> inner = null;
            if (each.hasNext()) {
                waiting = each.next();
                inner = waiting instanceof CharSequence ? null : PythonValues.list(waiting);
                waits = inner == null;
                inner = inner == null || inner.isEmpty() ? null : inner;
            }
            html.append(first ? "" : "\n").append(indent).append("<li>").append(text(item));
            if (inner != null) {
                html.append('\n').append(indent).append("<ul>\n");
                write(inner, depth + 1);
                html.append('\n').append(indent).append("</ul>\n").append(indent);
            }
            html.append("</li>");
            first = false;
        }
    }

    private String text(@Nullable Object item) {
        return escape ? EscapeFilters.conditionalEscape(item).text() : PythonText.str(item);
    }
}
