package dev.musette.base.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;

/// The hash below a signature; every JDK has all of them.
public enum HashAlgorithm {
    /// For signatures that were made long ago.
    SHA1("SHA-1", "HmacSHA1", 20),
    /// What signatures are made with.
    SHA256("SHA-256", "HmacSHA256", 32),
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
