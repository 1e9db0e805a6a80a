package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonValues;
import dev.musette.template.TemplateError;
import dev.musette.template.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `{% for post in posts reversed %}...{% empty %}...{% endfor %}`. What is walked over is not copied: elements of an
/// iterable are taken one by one, unless the loop is reversed or asks how many are left.
final class ForTag extends Node {
    private final String[] names;
    private final FilterExpression sequence;
    private final boolean reversed;
    private final NodeList body;
    private final @Nullable NodeList empty;

    private ForTag(
            String[] names, FilterExpression sequence, boolean reversed, NodeList body, @Nullable NodeList empty) {
        this.names = names;
        this.sequence = sequence;
        this.reversed = reversed;
        this.body = body;
        this.empty = empty;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() < 4) {
            throw parser.error("'for' needs at least four words, as in 'for x in list'.");
        }
        boolean reversed = words.getLast().equals("reversed");
        int in = words.size() - (reversed ? 3 : 2);
        if (!words.get(in).equals("in")) {
            throw parser.error("'for' is written 'for x in list': there is no 'in' before the last word.");
        }
        String[] names = names(parser, String.join(" ", words.subList(1, in)));
        FilterExpression sequence = parser.expression(words.get(in + 1));
        NodeList body = parser.parse("empty", "endfor");
        NodeList empty = null;
        if (parser.next().contents().equals("empty")) {
            empty = parser.parse("endfor");
            parser.next();
        }
        return new ForTag(names, sequence, reversed, body, empty);
    }

    private static String[] names(Parser parser, String list) {
        String[] names = list.split(",", -1);
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].strip().intern();
            if (names[i].isEmpty() || names[i].chars().anyMatch(c -> " \"'|".indexOf(c) >= 0)) {
                throw parser.error("'%s' are no names for 'for' to set.".formatted(list), list);
            }
        }
        return names;
    }

    @Override
    public void render(Context context, Output output) {
        Object value = sequence.resolveOrNull(context);
        Iterable<?> items = value == null ? List.of() : PythonValues.iterable(value);
        if (items == null) {
            throw new TemplateError("'for' cannot walk over '%s': it is no list, map or text.".formatted(sequence));
        }
        ForLoop loop = ForLoop.over(reversed ? reversed(items) : items, context.get("forloop"));
        if (!loop.hasNext()) {
            if (empty != null) {
                empty.render(context, output);
            }
            return;
        }
        context.push();
        try {
            context.set("forloop", loop);
            if (names.length == 1) {
                String name = names[0];
                while (loop.hasNext()) {
                    context.set(name, loop.next());
                    body.render(context, output);
                }
            } else {
                while (loop.hasNext()) {
                    renderUnpacked(loop.next(), context, output);
                }
            }
        } finally {
            context.pop();
        }
    }

    private void renderUnpacked(@Nullable Object item, Context context, Output output) {
        @Nullable Object[] parts = parts(item);
        if (parts.length != names.length) {
            throw new TemplateError("'for' needs %d values for '%s', and the element has %d."
                    .formatted(names.length, String.join(", ", names), parts.length));
        }
        context.push();
        try {
            for (int i = 0; i < parts.length; i++) {
                context.set(names[i], parts[i]);
            }
            body.render(context, output);
        } finally {
            context.pop();
        }
    }

    private static @Nullable Object[] parts(@Nullable Object item) {
        if (item instanceof Map.Entry<?, ?> entry) {
            return new @Nullable Object[] {entry.getKey(), entry.getValue()};
        }
        Iterable<?> items = PythonValues.iterable(item);
        if (items == null) {
            return new @Nullable Object[] {item};
        }
        List<@Nullable Object> all = new ArrayList<>();
        items.forEach(all::add);
        return all.toArray();
    }

    private static List<?> reversed(Iterable<?> items) {
        if (items instanceof List<?> list) {
            return list.reversed();
        }
        List<@Nullable Object> all = new ArrayList<>();
        items.forEach(all::add);
        return all.reversed();
    }
}
