package dev.musette.template;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Text of a template that never changes, ready as text and as UTF-8. Threads may share it.
public final class StaticText {
    private final String text;
    private volatile byte @Nullable [] utf8;

    public StaticText(String text) {
        this.text = text;
    }

    /// The bytes, made when first needed; not to be changed.
    byte[] utf8() {
        byte[] bytes = utf8;
        if (bytes == null) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
            utf8 = bytes;
        }
        return bytes;
    }

    @Override
    public String toString() {
        return text;
    }
}
