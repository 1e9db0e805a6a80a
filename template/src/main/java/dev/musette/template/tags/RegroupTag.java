package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonValues;
import dev.musette.template.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `{% regroup cities by country as groups %}`: runs of elements with the same value.
final class RegroupTag extends Node {
    private final FilterExpression sequence;
    private final FilterExpression key;
    private final String variable;

    private RegroupTag(FilterExpression sequence, FilterExpression key, String variable) {
        this.sequence = sequence;
        this.key = key;
        this.variable = variable;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() != 6 || !words.get(2).equals("by") || !words.get(4).equals("as")) {
            throw parser.error("'regroup' is written: regroup list by attribute as variable.");
        }
        String variable = words.get(5);
        FilterExpression sequence = parser.expression(words.get(1));
        return new RegroupTag(sequence, parser.expression(variable + "." + words.get(3)), variable);
    }

    @Override
    public void render(Context context, Output output) {
        List<Group> groups = new ArrayList<>();
        Iterable<?> items = PythonValues.iterable(sequence.resolveOrNull(context));
        if (items != null) {
            for (Object item : items) {
                context.set(variable, item);
                add(key.resolveOrNull(context), item, groups);
            }
        }
        context.set(variable, groups);
    }

    private static void add(@Nullable Object key, @Nullable Object item, List<Group> groups) {
        if (groups.isEmpty() || !PythonValues.equal(groups.getLast().grouper(), key)) {
            groups.add(new Group(key));
        }
        groups.getLast().items().add(item);
    }
}
