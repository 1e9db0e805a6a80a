package dev.musette.base.signing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/// Signs text, so that a browser can carry it and nobody can change it: `hello:JkZyTI7u...`. What is signed can
/// be read by all.
///
/// ```java
/// Signer signer = Signer.of(settings.secretKey(), "newsletter").fallbackKeys(settings.secretKeyFallbacks());
/// String link = signer.sign("42");
/// signer.unsign(link);                                  // "42"
/// signer.unsign("43" + link.substring(2));              // BadSignature
/// ```
///
/// Give each purpose a salt of its own, so that a text signed for one is worth nothing for another. It never
/// changes and may be shared by threads. The format is that of Django's `Signer`.
public final class Signer {
    /// The salt of Django's `Signer` where it is given none.
    public static final String DEFAULT_SALT = "django.core.signing.Signer";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final List<String> keys;
    private final String salt;
    private final String separator;
    private final HashAlgorithm algorithm;
    /// One for each key, the one that signs first.
    private final List<SecretKeySpec> derived = new ArrayList<>();

    private Signer(List<String> keys, String salt, String separator, HashAlgorithm algorithm) {
        this.keys = keys;
        this.salt = salt;
        this.separator = separator;
        this.algorithm = algorithm;
        keys.forEach(key -> derived.add(Crypto.derivedKey(salt + "signer", key, algorithm)));
    }

    /// A signer with SHA-256 and the separator `:`.
    ///
    /// @param key the secret
    /// @param salt what the signatures are for
    public static Signer of(String key, String salt) {
        return new Signer(List.of(key), salt, ":", HashAlgorithm.SHA256);
    }

    /// Returns one that also takes signatures made with these keys: those that were in use before.
    public Signer fallbackKeys(List<String> older) {
        List<String> all = new ArrayList<>();
        all.add(keys.getFirst());
        all.addAll(older);
        return new Signer(List.copyOf(all), salt, separator, algorithm);
    }

    /// Returns one that writes this between value and signature.
    ///
    /// @throws IllegalArgumentException if it could stand in a signature
    public Signer separator(String text) {
        boolean safe = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // as Django has it: all from 'A' to 'z', digits, '-' and '='
            safe |= !(c >= 'A' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '=';
        }
        if (!safe) {
            throw new IllegalArgumentException(
                    "'%s' cannot separate a signature from its value: letters, digits, '-', '_' and '=' stand in both."
                                    .formatted(text)
                            + " Use ':' or '/'.");
        }
        return new Signer(keys, salt, text, algorithm);
    }

    public Signer algorithm(HashAlgorithm other) {
        return new Signer(keys, salt, separator, other);
    }

    String separator() {
        return separator;
    }

    /// Returns the signature of the value: Base64 for URLs, without padding.
    public String signature(String value) {
        return signature(value, derived.getFirst());
    }

    private String signature(String value, SecretKeySpec key) {
        return BASE64.encodeToString(Crypto.hmac(key, value, algorithm));
    }

    /// Returns the value with its signature behind it.
    public String sign(String value) {
        return value + separator + signature(value);
    }

    /// Returns the value of a signed text.
    ///
    /// @throws BadSignature if none of the keys has signed it
    public String unsign(String signed) {
        int at = signed.lastIndexOf(separator);
        if (at < 0) {
            throw new BadSignature("The text has no '%s' and so no signature.".formatted(separator));
        }
        String value = signed.substring(0, at);
        String signature = signed.substring(at + separator.length());
        for (SecretKeySpec key : derived) {
            if (Crypto.constantTimeEquals(signature, signature(value, key))) {
                return value;
            }
        }
        throw new BadSignature("The signature of the text does not match.");
    }

    /// Signs bytes, as Base64 for URLs; compressed, and then with a `.` before them, where that is shorter.
    ///
    /// @param compress whether to try
    public String signBytes(byte[] octets, boolean compress) {
        return sign(PackedBytes.pack(octets, compress));
    }

    /// Returns the bytes of a signed text.
    ///
    /// @throws BadSignature if none of the keys has signed it, or it holds no bytes
    public byte[] unsignBytes(String signed) {
        return PackedBytes.unpack(unsign(signed));
    }
}
