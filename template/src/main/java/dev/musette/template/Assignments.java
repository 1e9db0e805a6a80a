package dev.musette.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The variables that a tag sets for its body: `name=value other=value`, or in the old way `value as name and value as
/// other`. Threads share it.
///
/// @param names the variables, in order, each once
/// @param values what each is set to
/// @param words how many words of the tag they were
public record Assignments(List<String> names, List<FilterExpression> values, int words) {
    /// A scope is searched from one end to the other.
    private static final int MOST = 300;

    /// No variables.
    public static final Assignments NONE = new Assignments(List.of(), List.of(), 0);

    /// Compiles as many of the words as are assignments, from the first on.
    ///
    /// @param oldWay whether `value as name` is one
    /// @throws TemplateSyntaxError if a value is no expression, or there are more than 300
    public static Assignments compile(Parser parser, List<String> words, boolean oldWay) {
        Map<String, FilterExpression> values = new LinkedHashMap<>();
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
                values.put(word.substring(0, equals).intern(), parser.expression(word.substring(equals + 1)));
                at++;
            } else {
                if (at + 2 >= words.size() || !words.get(at + 1).equals("as")) {
                    break;
                }
                values.put(words.get(at + 2).intern(), parser.expression(word));
                at += 3;
                if (at < words.size() && !words.get(at).equals("and")) {
                    break;
                }
                at += at < words.size() ? 1 : 0;
            }
        }
        if (values.size() > MOST) {
            throw parser.error("This tag sets %d variables; it may set %d.".formatted(values.size(), MOST));
        }
        return new Assignments(List.copyOf(values.keySet()), List.copyOf(values.values()), at);
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
