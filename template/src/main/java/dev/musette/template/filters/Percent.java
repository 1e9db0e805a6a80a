package dev.musette.template.filters;

import dev.musette.base.PercentEncoding;
import java.nio.charset.StandardCharsets;

/// Percent-encoding as Python's `urllib.parse` does it.
final class Percent {
    /// What Python never quotes, besides letters and digits.
    private static final String UNRESERVED = "_.-~";

    private Percent() {}

    /// Encodes all but letters, digits, `_.-~` and the given characters.
    static String quote(String text, String safe) {
        return PercentEncoding.encode(text, UNRESERVED + safe, false);
    }

    /// Decodes what is encoded; what looks so and is not stays.
    static String unquote(String text) {
        return text.indexOf('%') < 0 ? text : new String(PercentEncoding.decode(text, false), StandardCharsets.UTF_8);
    }
}
