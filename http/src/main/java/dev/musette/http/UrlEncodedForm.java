package dev.musette.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads `application/x-www-form-urlencoded`, which is UTF-8 always (WHATWG URL, 5.1).
final class UrlEncodedForm {
    private UrlEncodedForm() {}

    /// @throws BadRequest if the request names another character encoding
    static FormData read(MediaType type, byte[] body, int maxFields) {
        String charset = type.parameter("charset");
        if (charset != null && !charset.equalsIgnoreCase("utf-8") && isKnown(charset)) {
            throw new BadRequest(
                    "The form says that it is not encoded in UTF-8. An application/x-www-form-urlencoded body always is: drop the charset.");
        }
        return FormData.of(QueryData.parse(text(body), maxFields));
    }

    private static boolean isKnown(String charset) {
        return Charset.forName(charset, null) != null;
    }

    /// Browsers percent-encode everything beyond ASCII; raw bytes that are no UTF-8 are read as Latin-1.
    private static String text(byte[] body) {
        @Nullable String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            text = new String(body, StandardCharsets.ISO_8859_1);
        }
        return text;
    }
}
