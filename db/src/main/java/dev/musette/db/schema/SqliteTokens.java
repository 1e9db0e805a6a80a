package dev.musette.db.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words and quoted names of a SQLite definition, in order: texts, comments and signs are left out.
final class SqliteTokens {
    private final String sql;
    private int at;

    /// @param text in lower case, without quotes
    record Token(String text, boolean quoted) {}

    private SqliteTokens(String sql) {
        this.sql = sql;
    }

    static List<Token> of(String sql) {
        return new SqliteTokens(sql).read();
    }

    /// How often a keyword stands in a definition.
    static long count(String sql, String keyword) {
        return of(sql).stream()
                .filter(token -> !token.quoted() && token.text().equals(keyword))
                .count();
    }

    private List<Token> read() {
        List<Token> tokens = new ArrayList<>();
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'') {
                quoted('\'');
            } else if (c == '"' || c == '`' || c == '[') {
                tokens.add(new Token(quoted(c == '[' ? ']' : c), true));
            } else if (sql.startsWith("--", at)) {
                skipTo("\n");
            } else if (sql.startsWith("/*", at)) {
                skipTo("*/");
            } else if (isWord(c)) {
                int start = at;
                while (at < sql.length() && isWord(sql.charAt(at))) {
                    at++;
                }
                tokens.add(new Token(sql.substring(start, at).toLowerCase(Locale.ROOT), false));
            } else {
                at++;
            }
        }
        return tokens;
    }

    private String quoted(char end) {
        int start = ++at;
        while (at < sql.length()) {
            if (sql.charAt(at) == end) {
                boolean doubled = end != ']' && at + 1 < sql.length() && sql.charAt(at + 1) == end;
                if (!doubled) {
                    break;
                }
                at++;
            }
            at++;
        }
        String text = sql.substring(start, Math.min(at, sql.length()));
        at++;
        return text.replace("" + end + end, "" + end).toLowerCase(Locale.ROOT);
    }

    private void skipTo(String end) {
        int found = sql.indexOf(end, at);
        at = found < 0 ? sql.length() : found + end.length();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
    }
}
