package dev.musette.template;

record BuilderOutput(StringBuilder builder) implements Output {
    @Override
    public void write(String text) {
        builder.append(text);
    }

    @Override
    public void write(CharSequence text, int start, int end) {
        builder.append(text, start, end);
    }
}
