package dev.musette.template;

import java.io.IOException;
import java.io.Writer;

record WriterOutput(Writer writer) implements Output {
    @Override
    public void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }

    @Override
    public void write(String text, int start, int end) {
        try {
            writer.append(text, start, end);
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }

    @Override
    public void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }
}
