package dev.musette.core;

import dev.musette.base.ImproperlyConfigured;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the lines of an environment file: `NAME=value`, `export NAME=value`, `# comment`, and values in quotes. Single
/// quotes keep their text as it is; in double quotes `\n` is a line end and `\"` a quote. ` #` after an unquoted value
/// begins a comment.
final class EnvFile {
    private EnvFile() {}

    static Map<String, String> parse(String file, String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            String assignment =
                    stripped.startsWith("export ") ? stripped.substring(7).strip() : stripped;
            int equals = assignment.indexOf('=');
            String name = equals < 0 ? "" : assignment.substring(0, equals).strip();
            if (!isName(name)) {
                throw new ImproperlyConfigured("%s:%d: expected NAME=value.".formatted(file, number));
            }
            variables.put(
                    name, value(file, number, assignment.substring(equals + 1).strip()));
        }
        return variables;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    private static String value(String file, int number, String raw) {
        char quote = raw.isEmpty() ? ' ' : raw.charAt(0);
        if (quote != '"' && quote != '\'') {
            int comment = raw.indexOf(" #");
            return comment < 0 ? raw : raw.substring(0, comment).strip();
        }
        StringBuilder value = new StringBuilder(raw.length());
        for (int i = 1; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == quote) {
                return value.toString();
            }
            if (c == '\\' && quote == '"' && i + 1 < raw.length()) {
                char escaped = raw.charAt(++i);
                value.append(escaped == 'n' ? '\n' : escaped);
            } else {
                value.append(c);
            }
        }
        throw new ImproperlyConfigured(
                "%s:%d: the value's opening %s has no closing one.".formatted(file, number, quote));
    }
}
