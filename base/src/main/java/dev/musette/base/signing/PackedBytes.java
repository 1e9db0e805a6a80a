package dev.musette.base.signing;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes as text: Base64 for URLs without padding, with a `.` before it where they are compressed (zlib).
final class PackedBytes {
    /// The most bytes that a text unpacks to; what was signed here is far below.
    private static final int MOST = 16 << 20;

    private PackedBytes() {}

    static String pack(byte[] octets, boolean compress) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        if (compress) {
            byte[] compressed = compressed(octets);
            if (compressed.length < octets.length - 1) {
                return "." + base64.encodeToString(compressed);
            }
        }
        return base64.encodeToString(octets);
    }

    static byte[] unpack(String text) {
        boolean compressed = text.startsWith(".");
        try {
            byte[] octets = Base64.getUrlDecoder().decode(compressed ? text.substring(1) : text);
            return compressed ? decompressed(octets) : octets;
        } catch (IllegalArgumentException | DataFormatException malformed) {
            throw new BadSignature("The text is signed, but holds no packed bytes.");
        }
    }

    private static byte[] compressed(byte[] octets) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(octets);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[4096];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        }
    }

    private static byte[] decompressed(byte[] octets) throws DataFormatException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(octets);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[4096];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if (length == 0 || out.size() + length > MOST) {
                    throw new DataFormatException("cut off, or too large");
                }
                out.write(piece, 0, length);
            }
            return out.toByteArray();
        }
    }
}
