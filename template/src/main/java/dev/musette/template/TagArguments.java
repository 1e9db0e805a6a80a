package dev.musette.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The arguments of a tag: `value other key=value`.
///
/// @param positional the arguments without a name
/// @param named the arguments with one, in order
public record TagArguments(List<FilterExpression> positional, Map<String, FilterExpression> named) {
    /// Compiles the words of a tag.
    ///
    /// @throws TemplateSyntaxError if one is no expression, or a positional one follows a named one
    public static TagArguments compile(Parser parser, List<String> words) {
        List<FilterExpression> positional = new ArrayList<>();
        Map<String, FilterExpression> named = new LinkedHashMap<>();
        for (String word : words) {
            int equals = nameEnd(word);
            if (equals > 0) {
                named.put(word.substring(0, equals), parser.expression(word.substring(equals + 1)));
            } else if (named.isEmpty()) {
                positional.add(parser.expression(word));
            } else {
                throw parser.error("The argument '%s' follows named ones: put it before them.".formatted(word));
            }
        }
        return new TagArguments(positional, named);
    }

    /// Returns the index of the `=` of `name=value`, or -1 if the word is no named argument.
    public static int nameEnd(String word) {
        int i = 0;
        while (i < word.length() && isWordCharacter(word.charAt(i))) {
            i++;
        }
        return i > 0 && i + 1 < word.length() && word.charAt(i) == '=' ? i : -1;
    }

    static boolean isWordCharacter(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /// Resolves them on a page.
    public SimpleTag.Call resolve(Context context) {
        List<@Nullable Object> arguments = new ArrayList<>(positional.size());
        for (FilterExpression expression : positional) {
            arguments.add(expression.resolve(context));
        }
        if (named.isEmpty()) {
            return new SimpleTag.Call(context, arguments, Map.of());
        }
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        named.forEach((name, expression) -> options.put(name, expression.resolve(context)));
        return new SimpleTag.Call(context, arguments, options);
    }
}
