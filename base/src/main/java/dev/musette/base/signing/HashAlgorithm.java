package dev.musette.base.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;

/// The hash below a signature; every JDK has all of them.
public enum HashAlgorithm {
    /// Broken: to read what was written long ago, no more.
    MD5("MD5", "HmacMD5", 16),
    /// For signatures that were made long ago.
    SHA1("SHA-1", "HmacSHA1", 20),
    SHA224("SHA-224", "HmacSHA224", 28),
    /// What signatures are made with.
    SHA256("SHA-256", "HmacSHA256", 32),
    SHA384("SHA-384", "HmacSHA384", 48),
    SHA512("SHA-512", "HmacSHA512", 64);

    private final String digestName;
    private final String macName;
    private final int length;

    HashAlgorithm(String digestName, String macName, int length) {
        this.digestName = digestName;
        this.macName = macName;
        this.length = length;
    }

    /// The length of a hash in bytes.
    public int length() {
        return length;
    }

    String macName() {
        return macName;
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(digestName);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This JDK has no " + digestName + ".", missing);
        }
    }

    Mac mac() {
        try {
            return Mac.getInstance(macName);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This JDK has no " + macName + ".", missing);
        }
    }
}
