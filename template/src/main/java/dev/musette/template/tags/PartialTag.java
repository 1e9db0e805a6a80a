package dev.musette.template.tags;

import dev.musette.template.CheckedNode;
import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Partials;
import dev.musette.template.Template;
import dev.musette.template.TemplateCheck;
import dev.musette.template.TemplateSyntaxError;
import dev.musette.template.Token;
import java.util.List;

/// `{% partial card %}`: the part of this template that has the name, which may be defined further down.
final class PartialTag extends Node implements CheckedNode {
    private final String name;
    private final Partials partials;

    private PartialTag(String name, Partials partials) {
        this.name = name;
        this.partials = partials;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        if (words.size() != 2) {
            throw parser.error("'partial' needs exactly one argument: the name of a part of this template.");
        }
        return new PartialTag(words.get(1), Partials.of(parser));
    }

    @Override
    public void check(TemplateCheck check) {
        check.requirePartial(partials, name);
    }

    @Override
    public void render(Context context, Output output) {
        Template partial = partials.find(name);
        if (partial == null) {
            throw new TemplateSyntaxError("This template defines no partial '%s'.".formatted(name));
        }
        partial.render(context, output);
    }
}
