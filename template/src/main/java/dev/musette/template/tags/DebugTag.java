package dev.musette.template.tags;

import dev.musette.template.Context;
import dev.musette.template.Node;
import dev.musette.template.Output;
import dev.musette.template.Parser;
import dev.musette.template.PythonText;
import dev.musette.template.Token;

/// `{% debug %}`: the variables of the page, where the engine is in debug mode; otherwise nothing.
final class DebugTag extends Node {
    private DebugTag() {}

    static Node compile(Parser parser, Token token) {
        return new DebugTag();
    }

    @Override
    public void render(Context context, Output output) {
        if (context.engine().options().debug()) {
            output.writeEscaped(PythonText.repr(context.flatten()));
        }
    }
}
