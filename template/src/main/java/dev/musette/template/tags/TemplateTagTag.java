package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;
import java.util.List;
import java.util.Map;

/// `{% templatetag openblock %}`: the characters that tags are made of.
final class TemplateTagTag extends Node {
    private static final Map<String, String> TEXTS = Map.of(
            "openblock", "{%",
            "closeblock", "%}",
            "openvariable", "{{",
            "closevariable", "}}",
            "openbrace", "{",
            "closebrace", "}",
            "opencomment", "{#",
            "closecomment", "#}");

    private final String text;

    private TemplateTagTag(String text) {
        this.text = text;
    }

    static Node compile(Parser parser, Token token) {
        List<String> words = token.split();
        String text = words.size() == 2 ? TEXTS.get(words.get(1)) : null;
        if (text == null) {
            throw parser.error("'templatetag' needs one argument: one of "
                    + String.join(", ", TEXTS.keySet().stream().sorted().toList()) + ".");
        }
        return new TemplateTagTag(text);
    }

    @Override
    public void render(Context context, Output output) {
        output.write(text);
    }
}
