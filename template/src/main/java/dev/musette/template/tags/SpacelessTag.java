package dev.musette.template.tags;

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
        String text = body.renderToString(context).strip();
        int written = 0;
        for (int i = text.indexOf('>'); i >= 0; i = text.indexOf('>', i + 1)) {
            int next = i + 1;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next > i + 1 && next < text.length() && text.charAt(next) == '<') {
                output.write(text, written, i + 1);
                written = next;
            }
        }
        output.write(text, written, text.length());
    }
}
