package dev.musette.base.signing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Signs text together with the time, so that a signature can grow too old: `hello:1sIS4e:YiRYuN4c...`. The
/// format is that of Django's `TimestampSigner`.
///
/// ```java
/// TimestampSigner signer = TimestampSigner.of(settings.secretKey(), "invitation");
/// String link = signer.sign("42");
/// signer.unsign(link, Duration.ofDays(3));              // "42", or SignatureExpired
/// ```
///
/// It never changes and may be shared by threads.
public final class TimestampSigner {
    /// The salt of Django's `TimestampSigner` where it is given none.
    public static final String DEFAULT_SALT = "django.core.signing.TimestampSigner";

    private final Signer signer;
    private final InstantSource clock;

    private TimestampSigner(Signer signer, InstantSource clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /// A signer with SHA-256, the separator `:` and the system's clock.
    ///
    /// @param key the secret
    /// @param salt what the signatures are for
    public static TimestampSigner of(String key, String salt) {
        return of(Signer.of(key, salt));
    }

    /// One that signs as the given signer does, with the system's clock.
    public static TimestampSigner of(Signer signer) {
        return new TimestampSigner(signer, InstantSource.system());
    }

    /// Returns one that also takes signatures made with these keys.
    public TimestampSigner fallbackKeys(List<String> older) {
        return new TimestampSigner(signer.fallbackKeys(older), clock);
    }

    /// Returns one that reads the time from this clock: for tests.
    public TimestampSigner clock(InstantSource other) {
        return new TimestampSigner(signer, other);
    }

    /// Returns the value with the time, in seconds, and the signature of both behind it.
    public String sign(String value) {
        return signer.sign(
                value + signer.separator() + Base62.encode(clock.instant().getEpochSecond()));
    }

    /// Returns the value of a signed text, however old it is.
    ///
    /// @throws BadSignature if none of the keys has signed it
    public String unsign(String signed) {
        String stamped = signer.unsign(signed);
        return stamped.substring(0, separatorIn(stamped));
    }

    /// Returns the value of a signed text.
    ///
    /// @param maxAge how old it may be
    /// @throws SignatureExpired if it is older
    /// @throws BadSignature if none of the keys has signed it
    public String unsign(String signed, Duration maxAge) {
        String stamped = signer.unsign(signed);
        int at = separatorIn(stamped);
        Duration age =
                Duration.between(time(stamped.substring(at + signer.separator().length())), clock.instant());
        if (age.compareTo(maxAge) > 0) {
            throw new SignatureExpired(
                    "The signature is %d seconds old; %d are allowed.".formatted(age.toSeconds(), maxAge.toSeconds()));
        }
        return stamped.substring(0, at);
    }

    private int separatorIn(String stamped) {
        int at = stamped.lastIndexOf(signer.separator());
        if (at < 0) {
            throw new BadSignature("The text was signed without a time.");
        }
        return at;
    }

    private static Instant time(String text) {
        try {
            return Instant.ofEpochSecond(Base62.decode(text));
        } catch (IllegalArgumentException | DateTimeException noTime) {
            throw new BadSignature("The text was signed with something that is no time.");
        }
    }

    /// Signs bytes as [Signer#signBytes], with the time.
    public String signBytes(byte[] octets, boolean compress) {
        return sign(PackedBytes.pack(octets, compress));
    }

    /// Returns the bytes of a signed text, however old it is.
    ///
    /// @throws BadSignature if none of the keys has signed it, or it holds no bytes
    public byte[] unsignBytes(String signed) {
        return PackedBytes.unpack(unsign(signed));
    }

    /// Returns the bytes of a signed text.
    ///
    /// @throws SignatureExpired if it is older than `maxAge`
    /// @throws BadSignature if none of the keys has signed it, or it holds no bytes
    public byte[] unsignBytes(String signed, Duration maxAge) {
        return PackedBytes.unpack(unsign(signed, maxAge));
    }
}
