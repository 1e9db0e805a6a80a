package dev.musette.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The header lines of one part of a form: what it is called, whether it is a file, how it is encoded.
///
/// @param lines the values by their names in lower case
/// @param disposition the parameters of `Content-Disposition`, or null where the part has none
record PartHeaders(Map<String, String> lines, @Nullable MediaType disposition) {
    /// The most bytes that the header lines of a part take.
    private static final int MOST_BYTES = 1024;

    /// Reads the lines at the beginning of a section, up to an empty one.
    ///
    /// @return null if the section ends before: it is what stands around the parts
    /// @throws MalformedMultipart if they are longer than 1024 bytes
    static @Nullable PartHeaders read(MultipartInput section) {
        byte[] octets = new byte[MOST_BYTES];
        int length = 0;
        while (!endsWithEmptyLine(octets, length)) {
            if (length == MOST_BYTES) {
                throw new MalformedMultipart(
                        "The header lines of a part of the form are longer than %d bytes.".formatted(MOST_BYTES));
            }
            int octet = section.read();
            if (octet < 0) {
                return null;
            }
            octets[length++] = (byte) octet;
        }
        return parse(Arrays.copyOf(octets, length - 4));
    }

    private static boolean endsWithEmptyLine(byte[] octets, int length) {
        return length >= 4
                && octets[length - 1] == '\n'
                && octets[length - 2] == '\r'
                && octets[length - 3] == '\n'
                && octets[length - 4] == '\r';
    }

    private static PartHeaders parse(byte[] octets) {
        Map<String, String> lines = new HashMap<>();
        int from = 0;
        while (from <= octets.length) {
            int end = lineEnd(octets, from);
            String line = text(octets, from, end);
            int colon = line == null ? -1 : line.indexOf(':');
            if (line != null && colon >= 0) {
                lines.put(
                        line.substring(0, colon).stripTrailing().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            from = end + 2;
        }
        String disposition = lines.get("content-disposition");
        return new PartHeaders(lines, disposition == null ? null : MediaType.parse(disposition));
    }

    private static int lineEnd(byte[] octets, int from) {
        for (int i = from; i + 1 < octets.length; i++) {
            if (octets[i] == '\r' && octets[i + 1] == '\n') {
                return i;
            }
        }
        return octets.length;
    }

    /// The line as UTF-8, or null where it is none: such a line says nothing.
    private static @Nullable String text(byte[] octets, int from, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets, from, end - from))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /// The name of the field, or null.
    @Nullable String name() {
        String name = disposition == null ? null : disposition.parameter("name");
        return name == null ? null : name.strip();
    }

    /// The name of the file as it was sent; empty where the part is no file.
    String fileName() {
        String name = disposition == null ? null : disposition.parameter("filename");
        return name == null ? "" : name;
    }

    @Nullable String contentType() {
        return lines.get("content-type");
    }

    boolean isBase64() {
        return "base64".equals(lines.get("content-transfer-encoding"));
    }
}
