package dev.musette.template;

import dev.musette.base.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes UTF-8: into memory ([#toByteArray] has it all) or on to a stream in pieces of 8 KiB.
///
/// A surrogate without its partner becomes `?`, as in [String#getBytes].
public final class Utf8Output implements Output {
    private static final int SIZE = 8192;
    private static final int ESCAPED = 512; // characters at a time
    private static final int LONGEST_ENTITY = 6; // bytes of &quot;

    private final @Nullable OutputStream stream;
    private byte[] bytes;
    private int used;
    private char high;

    /// Collects all bytes in memory.
    public Utf8Output() {
        this(SIZE);
    }

    /// Collects all bytes in memory, as many as that at first.
    Utf8Output(int capacity) {
        this.stream = null;
        this.bytes = new byte[capacity];
    }

    Utf8Output(OutputStream stream) {
        this.stream = stream;
        this.bytes = new byte[SIZE];
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(StaticText text) {
        finishSurrogate();
        byte[] ready = text.utf8();
        if (stream != null && ready.length > SIZE) {
            send();
            send(stream, ready, ready.length);
            return;
        }
        reserve(ready.length);
        System.arraycopy(ready, 0, bytes, used, ready.length);
        used += ready.length;
    }

    @Override
    public void write(String text, int start, int end) {
        for (int from = start; from < end; from += SIZE / 4) {
            int to = Math.min(end, from + SIZE / 4);
            reserve(to - from);
            int plain = high == 0 ? writeAscii(text, from, to) : from;
            if (plain < to) {
                reserve((to - plain) * 3 + 3);
                encode(text, plain, to);
            }
        }
    }

    /// In one pass over the text: what stays as it is goes straight to its byte.
    @Override
    public void writeEscaped(String text) {
        if (high != 0) {
            Output.super.writeEscaped(text);
            return;
        }
        for (int from = 0; from < text.length(); from += ESCAPED) {
            int to = Math.min(text.length(), from + ESCAPED);
            if (text.charAt(from) < 0x80) {
                finishSurrogate();
            }
            reserve((to - from) * LONGEST_ENTITY);
            escape(text, from, to);
        }
    }

    private void escape(String text, int from, int to) {
        int i = from;
        while (i < to) {
            int plain = i;
            while (i < to && isPlain(text.charAt(i))) {
                i++;
            }
            copyAscii(text, plain, i);
            if (i < to) {
                char c = text.charAt(i);
                i = c < 0x80 ? escape(c, i) : encodeRun(text, i, to);
            }
        }
    }

    /// Whether the character is one byte, and that is all.
    private static boolean isPlain(char c) {
        return c < 0x80 && !SafeText.isSpecial(c);
    }

    @SuppressWarnings(
            "deprecation") // the one copy from text to bytes without an object between: ASCII is its low bytes
    private void copyAscii(String text, int from, int to) {
        text.getBytes(from, to, bytes, used);
        used += to - from;
    }

    private int escape(char c, int i) {
        String entity = Objects.requireNonNull(SafeText.entity(c));
        for (int j = 0; j < entity.length(); j++) {
            bytes[used++] = (byte) entity.charAt(j);
        }
        return i + 1;
    }

    /// Encodes what is not ASCII and returns where that ends.
    private int encodeRun(String text, int from, int to) {
        int end = from + 1;
        while (end < to && text.charAt(end) >= 0x80) {
            end++;
        }
        encode(text, from, end);
        if (end < to) {
            finishSurrogate();
        }
        return end;
    }

    /// Returns where the first character of more than one byte stands; what comes before is written.
    private int writeAscii(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) < 0x80) {
            i++;
        }
        copyAscii(text, from, i);
        return i;
    }

    private void encode(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (high != 0) {
                i = afterHigh(c) ? i : i - 1;
            } else if (c < 0x80) {
                bytes[used++] = (byte) c;
            } else if (c < 0x800) {
                bytes[used++] = (byte) (0xC0 | (c >> 6));
                bytes[used++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)) {
                high = c;
            } else if (Character.isLowSurrogate(c)) {
                bytes[used++] = '?';
            } else {
                bytes[used++] = (byte) (0xE0 | (c >> 12));
                bytes[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[used++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }

    /// Writes the pair whose first half was read before; false if `c` is not its second half and is still to be
    /// written.
    private boolean afterHigh(char c) {
        char first = high;
        high = 0;
        if (!Character.isLowSurrogate(c)) {
            bytes[used++] = '?';
            return false;
        }
        int code = Character.toCodePoint(first, c);
        bytes[used++] = (byte) (0xF0 | (code >> 18));
        bytes[used++] = (byte) (0x80 | ((code >> 12) & 0x3F));
        bytes[used++] = (byte) (0x80 | ((code >> 6) & 0x3F));
        bytes[used++] = (byte) (0x80 | (code & 0x3F));
        return true;
    }

    private void finishSurrogate() {
        if (high != 0) {
            high = 0;
            reserve(1);
            bytes[used++] = '?';
        }
    }

    private void reserve(int count) {
        if (used + count <= bytes.length) {
            return;
        }
        if (stream != null) {
            send();
        }
        if (used + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + count));
        }
    }

    private void send() {
        if (stream != null && used > 0) {
            send(stream, bytes, used);
            used = 0;
        }
    }

    private static void send(OutputStream stream, byte[] bytes, int count) {
        try {
            stream.write(bytes, 0, count);
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }

    /// Hands all bytes to the stream and flushes it; does nothing in memory.
    @Override
    public void flush() {
        finishSurrogate();
        if (stream != null) {
            send();
            try {
                stream.flush();
            } catch (IOException e) {
                throw new OutputFailed(e);
            }
        }
    }

    /// The bytes that are here: all of them if they are collected in memory.
    public byte[] toByteArray() {
        finishSurrogate();
        return Arrays.copyOf(bytes, used);
    }
}
