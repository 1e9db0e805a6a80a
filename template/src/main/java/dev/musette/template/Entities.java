package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// The five characters that HTML needs escaped.
final class Entities {
    private Entities() {}

    static @Nullable String of(char c) {
        if (c > '>') {
            return null;
        }
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#x27;";
            default -> null;
        };
    }
}
