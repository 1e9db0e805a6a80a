package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.Token;

/// `{% comment "why" %}...{% endcomment %}`: nothing.
final class CommentTag extends Node {
    private CommentTag() {}

    static Node compile(Parser parser, Token token) {
        parser.skipPast("endcomment");
        return new CommentTag();
    }

    @Override
    public void render(Context context, Output output) {
        // a comment is not written
    }
}
