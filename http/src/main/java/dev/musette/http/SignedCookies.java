package dev.musette.http;

import dev.musette.base.signing.BadSignature;
import dev.musette.base.signing.SignatureExpired;
import dev.musette.base.signing.TimestampSigner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cookies whose values a browser can read and not change, in Django's format. A signature is good for one name and
/// one salt.
///
/// ```java
/// response.setCookie(signed.sign(Cookie.of("basket", "17").maxAge(Duration.ofDays(30))));
/// signed.read(request, "basket");                      // "17"; null without the cookie; BadSignature
/// ```
///
/// Threads may share it.
public final class SignedCookies {
    private static final String PREFIX = "django.http.cookies";

    private final String key;
    private final List<String> olderKeys;
    private final boolean legacySalt;
    private final InstantSource clock;

    /// @param secretKey the site's secret
    /// @param fallbackKeys secrets that were in use before, with which cookies may be signed still
    public SignedCookies(String secretKey, List<String> fallbackKeys) {
        this(PREFIX + secretKey, fallbackKeys.stream().map(PREFIX::concat).toList(), true, InstantSource.system());
    }

    private SignedCookies(String key, List<String> olderKeys, boolean legacySalt, InstantSource clock) {
        this.key = key;
        this.olderKeys = olderKeys;
        this.legacySalt = legacySalt;
        this.clock = clock;
    }

    /// Returns one that takes, or takes not, cookies as older releases of Django signed them: their signatures can be
    /// moved between names and salts that give the same text together.
    public SignedCookies legacySalt(boolean taken) {
        return new SignedCookies(key, olderKeys, taken, clock);
    }

    /// Returns one that reads the time from this clock: for tests.
    public SignedCookies clock(InstantSource other) {
        return new SignedCookies(key, olderKeys, legacySalt, other);
    }

    /// Returns the cookie with its value signed.
    public Cookie sign(Cookie cookie) {
        return sign(cookie, "");
    }

    /// Returns the cookie with its value signed for a purpose.
    ///
    /// @param salt what the cookie is for
    public Cookie sign(Cookie cookie, String salt) {
        return cookie.value(signer(salt(cookie.name(), salt)).sign(cookie.value()));
    }

    /// Returns the value of a signed cookie, or null if the request has none of that name.
    ///
    /// @throws BadSignature if it was not signed here
    public @Nullable String read(Request request, String name) {
        return read(request, name, "", null);
    }

    /// Returns the value of a signed cookie, or null if the request has none of that name.
    ///
    /// @param salt what it was signed with
    /// @param maxAge how old it may be; null for any age
    /// @throws SignatureExpired if it is older
    /// @throws BadSignature if it was not signed here, or for another purpose
    public @Nullable String read(Request request, String name, String salt, @Nullable Duration maxAge) {
        String signed = request.cookie(name);
        if (signed == null) {
            return null;
        }
        try {
            return unsign(signed, salt(name, salt), maxAge);
        } catch (SignatureExpired expired) {
            throw expired;
        } catch (BadSignature bad) {
            if (!legacySalt) {
                throw bad;
            }
            return unsign(signed, name + salt, maxAge);
        }
    }

    private static String salt(String name, String salt) {
        return PREFIX + ".v2:" + salt.codePointCount(0, salt.length()) + ":" + salt + name;
    }

    private String unsign(String signed, String salt, @Nullable Duration maxAge) {
        TimestampSigner signer = signer(salt);
        return maxAge == null ? signer.unsign(signed) : signer.unsign(signed, maxAge);
    }

    private TimestampSigner signer(String salt) {
        return TimestampSigner.of(key, salt).fallbackKeys(olderKeys).clock(clock);
    }
}
