package dev.musette.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/// The tokens of forms: the cookie has a secret; the form has a mask, and the secret moved by it.
final class Tokens {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int SECRET = 32; // characters of a secret, and of its mask
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String newSecret() {
        StringBuilder secret = new StringBuilder(SECRET);
        byte[] random = new byte[SECRET + 8];
        while (true) {
            RANDOM.nextBytes(random);
            for (byte value : random) {
                int index = value & 63;
                if (index < LETTERS.length()) {
                    secret.append(LETTERS.charAt(index));
                }
                if (secret.length() == SECRET) {
                    return secret.toString();
                }
            }
        }
    }

    static String masked(String secret) {
        String mask = newSecret();
        StringBuilder token = new StringBuilder(2 * SECRET).append(mask);
        for (int i = 0; i < SECRET; i++) {
            int moved = LETTERS.indexOf(secret.charAt(i)) + LETTERS.indexOf(mask.charAt(i));
            token.append(LETTERS.charAt(moved % LETTERS.length()));
        }
        return token.toString();
    }

    static boolean match(@Nullable String cookie, @Nullable String token) {
        if (cookie == null || token == null || cookie.length() != SECRET || token.length() != 2 * SECRET) {
            return false;
        }
        byte[] secret = new byte[SECRET];
        for (int i = 0; i < SECRET; i++) {
            int mask = LETTERS.indexOf(token.charAt(i));
            int moved = LETTERS.indexOf(token.charAt(SECRET + i));
            if (mask < 0 || moved < 0) {
                return false;
            }
            secret[i] = (byte) LETTERS.charAt(Math.floorMod(moved - mask, LETTERS.length()));
        }
        return MessageDigest.isEqual(secret, cookie.getBytes(StandardCharsets.US_ASCII));
    }
}
