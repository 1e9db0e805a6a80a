package dev.musette.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that stops at a limit.
final class BodyReader extends FilterInputStream {
    private final long limit;
    private long left;

    private BodyReader(InputStream source, long limit) {
        super(source);
        this.limit = limit;
        this.left = limit;
    }

    static InputStream bounded(InputStream source, long declared, long limit) {
        if (declared > limit) {
            throw tooBig(limit);
        }
        return new BodyReader(source, limit);
    }

    /// Reads a Content-Length: digits only, as RFC 9110, 8.6 has it.
    static long length(String header) {
        if (header.isEmpty() || header.length() > 18) {
            throw new BadRequest("Content-Length is no length in bytes.");
        }
        long length = 0;
        for (int i = 0; i < header.length(); i++) {
            int digit = header.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new BadRequest("Content-Length is no length in bytes.");
            }
            length = length * 10 + digit;
        }
        return length;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        if (octet >= 0) {
            count(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        // one byte more than allowed, so that too much is told from just enough
        int read = in.read(into, from, (int) Math.min(length, left + 1));
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long octets) throws IOException {
        long skipped = in.skip(Math.min(octets, left + 1));
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// Leaves the source open: it belongs to the engine.
    @Override
    public void close() {}

    private void count(long octets) {
        left -= octets;
        if (left < 0) {
            throw tooBig(limit);
        }
    }

    private static RequestDataTooBig tooBig(long limit) {
        return new RequestDataTooBig(
                "The body is larger than %d bytes. A site that takes more raises maxRequestBody or dataUploadMaxMemorySize."
                        .formatted(limit));
    }
}
