package dev.musette.web;

import dev.musette.base.signing.Crypto;
import org.jspecify.annotations.Nullable;

/// The texts of the protection against forged requests, in Django's format: a secret of 32 letters and digits, which
/// the cookie holds, and tokens of 64, which pages hold. A token is the secret masked anew for each page, so that a
/// compressed page does not give it away; the mask stands before it.
public final class CsrfTokens {
    /// The length of a secret in characters.
    public static final int SECRET_LENGTH = 32;

    /// The length of a masked token in characters.
    public static final int TOKEN_LENGTH = 2 * SECRET_LENGTH;

    private static final String ALPHABET = Crypto.ALPHANUMERIC;

    private CsrfTokens() {}

    /// Returns a new secret.
    public static String newSecret() {
        return Crypto.randomText(SECRET_LENGTH);
    }

    /// Returns the secret under a new mask.
    public static String mask(String secret) {
        return mask(secret, newSecret());
    }

    /// Returns the secret under this mask.
    ///
    /// @param mask 32 letters and digits
    public static String mask(String secret, String mask) {
        StringBuilder token = new StringBuilder(TOKEN_LENGTH).append(mask);
        for (int i = 0; i < SECRET_LENGTH; i++) {
            int sum = ALPHABET.indexOf(secret.charAt(i)) + ALPHABET.indexOf(mask.charAt(i));
            token.append(ALPHABET.charAt(sum % ALPHABET.length()));
        }
        return token.toString();
    }

    /// Returns the secret of a token.
    ///
    /// @param token masked, without a [#problem]
    public static String unmask(String token) {
        StringBuilder secret = new StringBuilder(SECRET_LENGTH);
        for (int i = 0; i < SECRET_LENGTH; i++) {
            int difference = ALPHABET.indexOf(token.charAt(SECRET_LENGTH + i)) - ALPHABET.indexOf(token.charAt(i));
            secret.append(ALPHABET.charAt(Math.floorMod(difference, ALPHABET.length())));
        }
        return secret.toString();
    }

    /// Returns the secret of a token, or a secret as it is.
    static String secretOf(String text) {
        return text.length() == TOKEN_LENGTH ? unmask(text) : text;
    }

    /// Whether the token, masked or not, is one of this secret.
    ///
    /// @param token without a [#problem]
    /// @param secret without a [#problem]
    public static boolean matches(String token, String secret) {
        return Crypto.constantTimeEquals(secretOf(token), secret);
    }

    /// What keeps the text from being a secret or a token: `has incorrect length` or `has invalid characters`; null
    /// if nothing does.
    public static @Nullable String problem(String text) {
        if (text.length() != TOKEN_LENGTH && text.length() != SECRET_LENGTH) {
            return "has incorrect length";
        }
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return "has invalid characters";
            }
        }
        return null;
    }
}
