package dev.musette.urls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// A regular expression in Python's spelling, compiled to Java's engine with Python's meaning: `\d \w \s` know
/// Unicode, a dot excludes the line feed only, groups may have any identifier as their name.
///
/// @param pattern named groups have become numbered ones
/// @param groups the name of each group in the order of their numbers, null for an unnamed one
record PythonRegex(Pattern pattern, List<@Nullable String> groups) {

    /// Compiles an expression.
    ///
    /// @throws RouteSyntaxError if it is none
    static PythonRegex compile(String source) {
        return new Translation(source).compile();
    }

    private static final class Translation {
        private final String source;
        private final StringBuilder java = new StringBuilder();
        private final List<@Nullable String> groups = new ArrayList<>();
        private int at;

        Translation(String source) {
            this.source = source;
        }

        PythonRegex compile() {
            while (at < source.length()) {
                char c = source.charAt(at);
                switch (c) {
                    case '\\' -> escape();
                    case '[' -> characterClass();
                    case '(' -> group();
                    case '{' -> braces();
                    default -> {
                        java.append(c);
                        at++;
                    }
                }
            }
            try {
                Pattern pattern =
                        Pattern.compile(java.toString(), Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS);
                return new PythonRegex(pattern, Collections.unmodifiableList(groups));
            } catch (PatternSyntaxException wrong) {
                throw new RouteSyntaxError(
                        "The route '%s' is no regular expression: %s.".formatted(source, wrong.getDescription()),
                        wrong);
            }
        }

        private void escape() {
            if (at + 1 == source.length()) {
                throw new RouteSyntaxError(source, at, "The regular expression ends with a backslash.");
            }
            char c = source.charAt(at + 1);
            java.append('\\').append(c == 'Z' ? 'z' : c);
            at += 2;
        }

        /// In Java `[` and `&&` mean something inside a class.
        private void characterClass() {
            int start = at;
            java.append('[');
            at++;
            if (at < source.length() && source.charAt(at) == '^') {
                java.append('^');
                at++;
            }
            boolean first = true;
            while (at < source.length() && (first || source.charAt(at) != ']')) {
                char c = source.charAt(at);
                first = false;
                if (c == '\\') {
                    escape();
                    continue;
                }
                if (c == '[' || c == '&' || c == ']') {
                    java.append('\\');
                }
                java.append(c);
                at++;
            }
            if (at == source.length()) {
                throw new RouteSyntaxError(source, start, "This character class is not closed with ']'.");
            }
            java.append(']');
            at++;
        }

        private void group() {
            if (source.startsWith("(?P<", at) || (source.startsWith("(?<", at) && !lookBehind())) {
                int open = source.indexOf('<', at);
                int close = source.indexOf('>', open);
                if (close < 0) {
                    throw new RouteSyntaxError(source, at, "The name of this group is not closed with '>'.");
                }
                groups.add(source.substring(open + 1, close));
                java.append('(');
                at = close + 1;
            } else if (source.startsWith("(?P=", at)) {
                int close = source.indexOf(')', at);
                int number = close < 0 ? -1 : groups.indexOf(source.substring(at + 4, close));
                if (number < 0) {
                    throw new RouteSyntaxError(source, at, "No group before this has that name.");
                }
                java.append("(?:\\").append(number + 1).append(')');
                at = close + 1;
            } else {
                if (!source.startsWith("(?", at)) {
                    groups.add(null);
                }
                java.append('(');
                at++;
            }
        }

        private boolean lookBehind() {
            return source.startsWith("(?<=", at) || source.startsWith("(?<!", at);
        }

        /// `{,3}` counts from 0; a brace that counts nothing is text.
        private void braces() {
            int close = source.indexOf('}', at);
            String inside = close < 0 ? "" : source.substring(at + 1, close);
            if ((inside.matches("\\d*,\\d*") && inside.length() > 1) || inside.matches("\\d+")) {
                java.append('{')
                        .append(inside.startsWith(",") ? "0" : "")
                        .append(inside)
                        .append('}');
                at = close + 1;
            } else {
                java.append("\\{");
                at++;
            }
        }
    }
}
