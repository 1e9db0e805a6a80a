package dev.musette.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A gzip stream (RFC 1952) whose header holds a file name of random length, up to 99 characters: the length of a
/// page that holds both a secret and something of an attacker's tells him less (the BREACH attack). A flush sends
/// on what was compressed so far.
final class GzipOutput extends DeflaterOutputStream {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_NAME = 100;

    private final CRC32 crc = new CRC32();
    private long length;
    private boolean finished;

    GzipOutput(OutputStream out) throws IOException {
        super(out, new Deflater(6, true), 8 * 1024, true);
        byte named = 8;
        byte unknownSystem = (byte) 255;
        out.write(new byte[] {31, (byte) 139, Deflater.DEFLATED, named, 0, 0, 0, 0, 0, unknownSystem});
        out.write("a".repeat(RANDOM.nextInt(LONGEST_NAME)).getBytes(StandardCharsets.US_ASCII));
        out.write(0);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        super.write(octets, from, count);
        crc.update(octets, from, count);
        length += count;
    }

    /// Ends the stream; what it is written to stays open.
    @Override
    public void finish() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        super.finish();
        littleEndian(crc.getValue());
        littleEndian(length);
    }

    /// Ends the stream and gives its memory back; what it is written to stays open.
    @Override
    public void close() throws IOException {
        try {
            finish();
            out.flush();
        } finally {
            release();
        }
    }

    /// Gives its memory back, whether the stream has ended or not.
    void release() {
        def.end();
    }

    private void littleEndian(long value) throws IOException {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >> shift) & 255);
        }
    }
}
