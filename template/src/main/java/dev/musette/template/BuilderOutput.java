package dev.musette.template;

import dev.musette.base.SafeText;

record BuilderOutput(StringBuilder builder) implements Output {
    @Override
    public void write(String text) {
        builder.append(text);
    }

    @Override
    public void write(String text, int start, int end) {
        builder.append(text, start, end);
    }

    @Override
    public void writeEscaped(String text) {
        SafeText.appendEscaped(text, builder);
    }
}
