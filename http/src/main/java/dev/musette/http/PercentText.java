package dev.musette.http;

import dev.musette.base.PercentEncoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Which characters query strings, paths and redirects leave as they are, and how the first two are read.
final class PercentText {
    /// What stays in a path that is written into an address.
    static final String PATH = "/:@&+$,-_.!~*'()";
    /// What stays in an address that is percent-encoded in part already.
    static final String ADDRESS = "/#%[]=:;$&()+,!?*@'~-._";

    private PercentText() {}

    /// Decodes a path: bytes that are no UTF-8 stay percent-encoded.
    static String decodePath(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteBuffer octets = ByteBuffer.wrap(PercentEncoding.decode(text, false));
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // a byte that is no UTF-8 becomes three characters
        CharBuffer out = CharBuffer.allocate(octets.remaining() * 3);
        CoderResult result = decoder.decode(octets, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                byte bad = octets.get();
                out.put('%').put(PercentEncoding.digit(bad >> 4)).put(PercentEncoding.digit(bad));
            }
            result = decoder.decode(octets, out, true);
        }
        return out.flip().toString();
    }
}
