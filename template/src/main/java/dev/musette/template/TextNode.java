package dev.musette.template;

/// Text between tags.
final class TextNode extends Node {
    private final StaticText text;

    TextNode(String text) {
        this.text = new StaticText(text);
    }

    StaticText text() {
        return text;
    }

    @Override
    public void render(Context context, Output output) {
        output.write(text);
    }
}
