package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Parser;
import dev.musette.template.TagArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// `name=value other=value`, or in the old way `value as name and value as other`.
record Assignments(List<String> names, List<FilterExpression> values, int words) {
    static final Assignments NONE = new Assignments(List.of(), List.of(), 0);

    /// Compiles as many of the words as are assignments.
    static Assignments compile(Parser parser, List<String> words, boolean oldWay) {
        List<String> names = new ArrayList<>();
        List<FilterExpression> values = new ArrayList<>();
        int at = 0;
        boolean named = !words.isEmpty() && TagArguments.nameEnd(words.getFirst()) > 0;
        if (!named && !oldWay) {
            return NONE;
        }
        while (at < words.size()) {
            String word = words.get(at);
            if (named) {
                int equals = TagArguments.nameEnd(word);
                if (equals < 0) {
                    break;
                }
                add(word.substring(0, equals), parser.expression(word.substring(equals + 1)), names, values);
                at++;
            } else {
                if (at + 2 >= words.size() || !words.get(at + 1).equals("as")) {
                    break;
                }
                add(words.get(at + 2), parser.expression(word), names, values);
                at += 3;
                if (at < words.size() && !words.get(at).equals("and")) {
                    break;
                }
                at += at < words.size() ? 1 : 0;
            }
        }
        return new Assignments(List.copyOf(names), List.copyOf(values), at);
    }

    private static void add(String name, FilterExpression value, List<String> names, List<FilterExpression> values) {
        int known = names.indexOf(name);
        if (known >= 0) {
            values.set(known, value);
        } else {
            names.add(name.intern());
            values.add(value);
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /// Resolves all values before any of the names is set.
    void resolveInto(Context context) {
        if (names.size() == 1) {
            context.set(names.getFirst(), values.getFirst().resolve(context));
            return;
        }
        List<@Nullable Object> resolved = new ArrayList<>(names.size());
        for (FilterExpression value : values) {
            resolved.add(value.resolve(context));
        }
        for (int i = 0; i < names.size(); i++) {
            context.set(names.get(i), resolved.get(i));
        }
    }

    void resolve(Context context, BiConsumer<String, @Nullable Object> target) {
        for (int i = 0; i < names.size(); i++) {
            target.accept(names.get(i), values.get(i).resolve(context));
        }
    }
}
