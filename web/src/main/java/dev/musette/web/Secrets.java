package dev.musette.web;

import java.util.List;
import java.util.Locale;

/// Knows by their names which values no page may show.
final class Secrets {
    static final String HIDDEN = "********************";

    private static final List<String> WORDS = List.of(
            "api", "auth", "token", "key", "secret", "pass", "signature", "session", "csrf", "cookie", "credential");

    private Secrets() {}

    /// Returns the value, or stars where its name says that it is a secret.
    static String shown(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains) ? HIDDEN : cut(value);
    }

    /// The first thousand characters.
    static String cut(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 1000) + "… (" + text.length() + " characters)";
    }
}
