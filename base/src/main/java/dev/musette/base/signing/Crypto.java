package dev.musette.base.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// What signatures, tokens and password hashes are made of. Text is UTF-8.
public final class Crypto {
    /// Letters, upper case last, and digits: what random text is made of.
    public static final String ALPHANUMERIC = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// Seeded by the operating system, and then on its own (NIST SP 800-90A): reading the system's numbers for each
    /// token makes all threads wait for one file.
    private static final SecureRandom RANDOM = newRandom();

    private Crypto() {}

    private static SecureRandom newRandom() {
        try {
            return SecureRandom.getInstance("DRBG");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JDK has no DRBG, which each has since 9.", impossible);
        }
    }

    /// Returns the HMAC (RFC 2104) of a value, under a key that is the hash of salt and secret: two salts give
    /// signatures that have nothing to do with each other.
    public static byte[] saltedHmac(String salt, String value, String secret, HashAlgorithm algorithm) {
        return hmac(derivedKey(salt, secret, algorithm), value, algorithm);
    }

    static SecretKeySpec derivedKey(String salt, String secret, HashAlgorithm algorithm) {
        byte[] key = algorithm.digest().digest((salt + secret).getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(key, algorithm.macName());
    }

    static byte[] hmac(SecretKeySpec key, String value, HashAlgorithm algorithm) {
        Mac mac = algorithm.mac();
        try {
            mac.init(key);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("A key made for this algorithm does not fit it.", impossible);
        }
        return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns the PBKDF2 (RFC 8018, 5.2) of a password. Slow by design: some 0.1 to 0.5 seconds for a million
    /// rounds.
    ///
    /// @param salt not empty
    /// @param iterations 1 or more rounds
    /// @param length bytes of the result; 0 for those of a hash
    /// @param algorithm one of the SHA family
    public static byte[] pbkdf2(String password, String salt, int iterations, int length, HashAlgorithm algorithm) {
        int bits = (length == 0 ? algorithm.length() : length) * 8;
        PBEKeySpec spec =
                new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), iterations, bits);
        try {
            return SecretKeyFactory.getInstance("PBKDF2With" + algorithm.macName())
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK has no PBKDF2With" + algorithm.macName() + ".", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    /// Whether two texts are equal, found out in a time that does not tell where they differ.
    public static boolean constantTimeEquals(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns random letters and digits that nobody can guess; 22 of them hold 130 bits.
    public static String randomText(int length) {
        byte[] text = new byte[length];
        byte[] random = new byte[length + length / 8 + 4]; // 2 of 64 values are no letter or digit
        int written = 0;
        while (written < length) {
            RANDOM.nextBytes(random); // once for all characters: it is a lock that all threads share
            for (int i = 0; i < random.length && written < length; i++) {
                int index = random[i] & 63;
                if (index < ALPHANUMERIC.length()) {
                    text[written++] = (byte) ALPHANUMERIC.charAt(index);
                }
            }
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
