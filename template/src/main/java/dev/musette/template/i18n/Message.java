package dev.musette.template.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text with variables as catalogues have it: `%(name)s has 100%%`.
///
/// @param parts what it consists of, in order
record Message(List<Part> parts) {
    /// A piece of the text.
    ///
    /// @param text the text, or the name of a variable
    record Part(String text, boolean isVariable) {}

    /// Takes a text apart; null if it is not well-formed, or names a variable that is not known.
    static @Nullable Message parse(String text, Set<String> known) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '%') {
                plain.append(c);
            } else if (i < text.length() && text.charAt(i) == '%') {
                plain.append('%');
                i++;
            } else {
                int close = i < text.length() && text.charAt(i) == '(' ? closing(text, i) : -1;
                if (close < 0 || close + 1 == text.length() || text.charAt(close + 1) != 's') {
                    return null;
                }
                String name = text.substring(i + 1, close);
                if (!known.contains(name)) {
                    return null;
                }
                add(plain, parts);
                parts.add(new Part(name, true));
                i = close + 2;
            }
        }
        add(plain, parts);
        return new Message(List.copyOf(parts));
    }

    private static void add(StringBuilder plain, List<Part> parts) {
        if (!plain.isEmpty()) {
            parts.add(new Part(plain.toString(), false));
            plain.setLength(0);
        }
    }

    /// The parenthesis that closes the one that opens here, or -1.
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
