package dev.musette.template;

import java.io.IOException;

/// A template is not UTF-8. The message says which byte is none, counted from 0.
final class NotUtf8 extends IOException {
    private static final long serialVersionUID = 1L;

    NotUtf8(byte[] bytes, int offset) {
        super("It is not UTF-8: byte %d (0x%02X, in line %d).".formatted(offset, bytes[offset], line(bytes, offset)));
    }

    private static int line(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
