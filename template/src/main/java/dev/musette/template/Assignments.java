package dev.musette.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The variables that a tag sets for its body: `name=value other=value`, or in the old way `value as name and value as
/// other`. Threads share it.
///
/// @param names the variables, in order, each once
/// @param values what each is set to
/// @param words how many words of the tag they were
public record Assignments(List<String> names, List<FilterExpression> values, int words) {
    /// No variables.
    public static final Assignments NONE = new Assignments(List.of(), List.of(), 0);

    /// Compiles as many of the words as are assignments, from the first on.
    ///
    /// @param oldWay whether `value as name` is one
    /// @throws TemplateSyntaxError if a value is no expression
    public static Assignments compile(Parser parser, List<String> words, boolean oldWay) {
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

    /// Whether the first word was no assignment.
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /// Sets the variables in the innermost scope; all values are resolved before any of them is set.
    public void resolveInto(Context context) {
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

    /// Hands over each name with its value.
    public void resolve(Context context, BiConsumer<String, @Nullable Object> target) {
        for (int i = 0; i < names.size(); i++) {
            target.accept(names.get(i), values.get(i).resolve(context));
        }
    }
}
