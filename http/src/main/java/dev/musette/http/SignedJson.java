package dev.musette.http;

import dev.musette.base.signing.BadSignature;
import dev.musette.base.signing.Signer;
import dev.musette.base.signing.TimestampSigner;
import dev.musette.base.text.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// Values that a browser carries and nobody can change, byte for byte as Django's `signing.dumps` writes them.
///
/// ```java
/// TimestampSigner signer = TimestampSigner.of(settings.secretKey(), SignedJson.DEFAULT_SALT);
/// String token = SignedJson.dumps(Map.of("user", 5), signer, true);
/// SignedJson.loads(token, signer, Duration.ofHours(1));          // {user=5}
/// ```
///
/// Maps become maps, lists lists, numbers `Integer`, `Long`, `BigInteger` or `Double`.
public final class SignedJson {
    /// The salt of Django's `dumps` and `loads` where they are given none.
    public static final String DEFAULT_SALT = "django.core.signing";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private SignedJson() {}

    /// Writes and signs a value.
    ///
    /// @param value maps, lists, text, numbers, booleans, null
    /// @param compress whether to compress it where that is shorter
    /// @throws IllegalArgumentException if the value has no JSON form
    public static String dumps(@Nullable Object value, TimestampSigner signer, boolean compress) {
        return signer.signBytes(json(value), compress);
    }

    /// Writes and signs a value, without the time.
    ///
    /// @throws IllegalArgumentException if the value has no JSON form
    public static String dumps(@Nullable Object value, Signer signer, boolean compress) {
        return signer.signBytes(json(value), compress);
    }

    /// Reads a signed value, however old it is.
    ///
    /// @throws BadSignature if it was not signed with this signer's keys
    public static @Nullable Object loads(String text, TimestampSigner signer) {
        return value(signer.unsignBytes(text));
    }

    /// Reads a signed value.
    ///
    /// @throws dev.musette.base.signing.SignatureExpired if it is older than `maxAge`
    /// @throws BadSignature if it was not signed with this signer's keys
    public static @Nullable Object loads(String text, TimestampSigner signer, Duration maxAge) {
        return value(signer.unsignBytes(text, maxAge));
    }

    /// Reads a value that was signed without the time.
    ///
    /// @throws BadSignature if it was not signed with this signer's keys
    public static @Nullable Object loads(String text, Signer signer) {
        return value(signer.unsignBytes(text));
    }

    private static byte[] json(@Nullable Object value) {
        return JsonWriter.COMPACT.write(value).getBytes(StandardCharsets.US_ASCII);
    }

    private static @Nullable Object value(byte[] json) {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JacksonException malformed) {
            throw new BadSignature("The text is signed, but holds no JSON.");
        }
    }
}
