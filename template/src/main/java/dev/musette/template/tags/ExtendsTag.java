package dev.musette.template.tags;

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
import dev.musette.template.TemplateSyntaxError;
import dev.musette.template.Token;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `{% extends "base.html" %}`: the page is the other template, with this one's blocks in place of its own.
final class ExtendsTag extends Node implements CheckedNode {
    private final FilterExpression parent;
    private final @Nullable String parentName;
    private final String origin;
    private final Map<String, BlockTag> blocks;

    private ExtendsTag(
            FilterExpression parent, @Nullable String parentName, String origin, Map<String, BlockTag> blocks) {
        this.parent = parent;
        this.parentName = parentName;
        this.origin = origin;
        this.blocks = blocks;
    }

    /// Marks a template that has the tag already.
    private static final class Once {
        boolean seen;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() != 2) {
            throw parser.error("'extends' needs exactly one argument: a template's name or a variable.");
        }
        Once once = parser.memory(Once.class, Once::new);
        FilterExpression parent = parser.expression(words.get(1));
        String literal = parent.literal();
        String name = literal == null ? null : RelativeNames.resolve(parser, literal, false);
        if (once.seen) {
            throw parser.error("'extends' cannot appear more than once in the same template.");
        }
        once.seen = true;
        parser.parse();
        Map<String, BlockTag> blocks = parser.memory(Blocks.class, Blocks::new).byName;
        return new ExtendsTag(parent, name, parser.origin(), Map.copyOf(blocks));
    }

    @Override
    public boolean mustBeFirst() {
        return true;
    }

    @Override
    public void check(TemplateCheck check) {
        if (parentName != null) {
            check.requireParent(parentName, parent.toString());
        }
    }

    @Override
    public void render(Context context, Output output) {
        Inheritance inheritance = Inheritance.begin(context);
        inheritance.origins.add(origin);
        inheritance.add(blocks);
        Template base = parent(context, inheritance);
        inheritance.origins.add(base.origin());
        if (base.memory(Once.class) == null) {
            Blocks own = base.memory(Blocks.class);
            inheritance.add(own == null ? Map.of() : own.byName);
        }
        base.renderShared(context, output);
    }

    private Template parent(Context context, Inheritance inheritance) {
        Object value = parentName != null ? parentName : parent.resolve(context);
        if (value instanceof Template template) {
            return template;
        }
        if (!PythonValues.isTrue(value)) {
            throw new TemplateSyntaxError(
                    "'extends' got no template's name from '%s': it is %s.".formatted(parent, PythonText.repr(value)));
        }
        return context.engine().template(PythonText.str(value), inheritance.origins);
    }
}
