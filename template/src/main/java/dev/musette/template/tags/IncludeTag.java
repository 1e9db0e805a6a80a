package dev.musette.template.tags;

import dev.musette.template.Assignments;
import dev.musette.template.CheckedNode;
import dev.musette.template.Context;
import dev.musette.template.FilterExpression;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.Template;
import dev.musette.template.TemplateCheck;
import dev.musette.template.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `{% include "part.html" with name=value only %}`: another template in this place.
final class IncludeTag extends Node implements CheckedNode {
    private final FilterExpression template;
    private final @Nullable String literal;
    private final Assignments values;
    private final boolean only;

    private IncludeTag(FilterExpression template, @Nullable String literal, Assignments values, boolean only) {
        this.template = template;
        this.literal = literal;
        this.values = values;
        this.only = only;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() < 2) {
            throw parser.error("'include' needs an argument: the name of the template to include.");
        }
        Assignments values = Assignments.NONE;
        boolean only = false;
        boolean with = false;
        int at = 2;
        while (at < words.size()) {
            String word = words.get(at++);
            boolean repeated = (word.equals("with") && with) || (word.equals("only") && only);
            if (repeated) {
                throw parser.error("The option '%s' stands twice in this 'include'.".formatted(word), word);
            }
            switch (word) {
                case "with" -> {
                    with = true;
                    values = Assignments.compile(parser, words.subList(at, words.size()), false);
                    if (values.isEmpty()) {
                        throw parser.error("'with' in 'include' needs at least one name=value.", word);
                    }
                    at += values.words();
                }
                case "only" -> only = true;
                default -> throw parser.error("Unknown argument for 'include': '%s'.".formatted(word), word);
            }
        }
        FilterExpression template = parser.expression(words.get(1));
        String name = template.literal();
        return new IncludeTag(template, name == null ? null : RelativeNames.resolve(parser, name, true), values, only);
    }

    @Override
    public void check(TemplateCheck check) {
        if (literal != null) {
            check.requireTemplate(literal, template.toString());
        }
    }

    @Override
    public void render(Context context, Output output) {
        Template included = included(context);
        if (only) {
            Map<String, @Nullable Object> own = new LinkedHashMap<>();
            values.resolve(context, own::put);
            included.render(context.isolated(own), output);
            return;
        }
        context.push();
        try {
            values.resolveInto(context);
            included.render(context, output);
        } finally {
            context.pop();
        }
    }

    private Template included(Context context) {
        if (literal != null) {
            return context.engine().template(literal);
        }
        Object value = template.resolve(context);
        if (value instanceof Template compiled) {
            return compiled;
        }
        if (value instanceof CharSequence name && !name.isEmpty()) {
            return context.engine().template(name.toString());
        }
        List<String> names = new ArrayList<>();
        Iterable<?> several = PythonValues.isTrue(value) ? PythonValues.iterable(value) : List.of();
        if (several == null) {
            names.add(PythonText.str(value));
        } else {
            several.forEach(name -> names.add(PythonText.str(name)));
        }
        return context.engine().firstOf(names);
    }
}
