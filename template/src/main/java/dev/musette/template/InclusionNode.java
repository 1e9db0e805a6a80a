package dev.musette.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A tag that renders a template of its own.
final class InclusionNode extends Node implements CheckedNode {
    private final TagArguments arguments;
    private final String template;
    private final Function<SimpleTag.Call, Map<String, ? extends @Nullable Object>> values;

    private InclusionNode(
            TagArguments arguments,
            String template,
            Function<SimpleTag.Call, Map<String, ? extends @Nullable Object>> values) {
        this.arguments = arguments;
        this.template = template;
        this.values = values;
    }

    static Node compile(
            Parser parser,
            Token token,
            String template,
            Function<SimpleTag.Call, Map<String, ? extends @Nullable Object>> values) {
        List<String> words = token.split();
        return new InclusionNode(TagArguments.compile(parser, words.subList(1, words.size())), template, values);
    }

    @Override
    public void check(TemplateCheck check) {
        check.requireTemplate(template, "");
    }

    @Override
    public void render(Context context, Output output) {
        Map<String, @Nullable Object> inner = new LinkedHashMap<>(values.apply(arguments.resolve(context)));
        Object token = context.get("csrf_token");
        if (token != null) {
            inner.put("csrf_token", token);
        }
        context.engine().template(template).render(context.isolated(inner), output);
    }
}
