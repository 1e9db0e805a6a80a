package dev.musette.template;

import dev.musette.base.SafeText;
import java.io.OutputStream;
import java.io.Writer;

/// What templates are rendered into. One thread writes to it. Text may be kept back until [#flush].
///
/// ```java
/// StringBuilder page = new StringBuilder();
/// template.render(Map.of("title", "Jazz"), Output.to(page));
/// ```
///
/// Any method throws [OutputFailed] if what lies below refuses the text.
public interface Output {
    /// Writes text as it is.
    void write(String text);

    /// Writes a part of the text as it is.
    void write(String text, int start, int end);

    /// Writes text that stands in a template as it is; an output that needs bytes takes the ready ones.
    default void write(StaticText text) {
        write(text.toString());
    }

    /// Writes text with `& < > " '` replaced by entities, without a copy of it.
    default void writeEscaped(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = SafeText.entity(text.charAt(i));
            if (entity != null) {
                if (written < i) {
                    write(text, written, i);
                }
                write(entity);
                written = i + 1;
            }
        }
        if (written < text.length()) {
            write(text, written, text.length());
        }
    }

    /// Hands on what was kept back.
    default void flush() {}

    /// Writes to a builder.
    static Output to(StringBuilder builder) {
        return new BuilderOutput(builder);
    }

    /// Writes to a writer, which is neither buffered nor closed here.
    static Output to(Writer writer) {
        return new WriterOutput(writer);
    }

    /// Writes UTF-8 to a stream in pieces of 8 KiB, in constant memory. [#flush] hands on the last piece.
    static Utf8Output utf8(OutputStream stream) {
        return new Utf8Output(stream);
    }
}
