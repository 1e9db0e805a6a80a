package dev.musette.template.tags;

import dev.musette.base.WhiteSpace;
import dev.musette.base.text.HtmlText;
import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;

/// `{% spaceless %}...{% endspaceless %}`: no white space between tags.
final class SpacelessTag extends Node {
    private final NodeList body;

    private SpacelessTag(NodeList body) {
        this.body = body;
    }

    static Node compile(Parser parser, Token token) {
        NodeList body = parser.parse("endspaceless");
        parser.next();
        return new SpacelessTag(body);
    }

    @Override
    public void render(Context context, Output output) {
        output.write(HtmlText.stripSpacesBetweenTags(WhiteSpace.strip(body.renderToString(context))));
    }
}
