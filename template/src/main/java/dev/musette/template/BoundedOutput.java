package dev.musette.template;

/// Writes as long as the page's [Budget] lasts.
record BoundedOutput(Output output, Budget budget) implements Output {
    @Override
    public void write(String text) {
        budget.write(text.length());
        output.write(text);
    }

    @Override
    public void write(String text, int start, int end) {
        budget.write(end - start);
        output.write(text, start, end);
    }

    @Override
    public void write(StaticText text) {
        budget.write(text.toString().length());
        output.write(text);
    }

    @Override
    public void writeEscaped(String text) {
        budget.write(text.length());
        output.writeEscaped(text);
    }

    @Override
    public void flush() {
        output.flush();
    }
}
