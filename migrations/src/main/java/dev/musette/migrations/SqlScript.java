package dev.musette.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cuts a text of several SQL statements at the semicolons between them: those in texts, names, comments, PostgreSQL's
/// dollar quotes and the bodies of triggers and functions are none.
final class SqlScript {
    private final String sql;
    private final List<String> statements = new ArrayList<>();
    private int at;
    private int start;
    private boolean hasWords;
    private int words;
    private boolean hasBody;
    private int depth;

    private SqlScript(String sql) {
        this.sql = sql;
    }

    /// Returns the statements without the semicolons between them, comments before a statement left in.
    static List<String> split(String sql) {
        return new SqlScript(sql).read();
    }

    private List<String> read() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == ';' && depth == 0) {
                cut();
            } else if (Character.isLetter(c) || c == '_') {
                word();
            } else if (!skipQuoted(c)) {
                hasWords |= !Character.isWhitespace(c) && c != ';';
                at++;
            }
        }
        cut();
        return statements;
    }

    private void cut() {
        if (hasWords) {
            statements.add(sql.substring(start, at).strip());
        }
        at = Math.min(at + 1, sql.length());
        start = at;
        hasWords = false;
        words = 0;
        hasBody = false;
        depth = 0;
    }

    /// A body begins in `CREATE TRIGGER ... BEGIN` and ends with its `END`; `CASE` has an `END` too.
    private void word() {
        int from = at;
        while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
            at++;
        }
        String word = sql.substring(from, at).toUpperCase(Locale.ROOT);
        hasWords = true;
        boolean opensDefinition = words == 0 && word.equals("CREATE");
        words = opensDefinition || words > 0 ? words + 1 : -1;
        if (words > 1
                && words <= 8
                && List.of("TRIGGER", "FUNCTION", "PROCEDURE").contains(word)) {
            hasBody = true;
        }
        if (hasBody && (word.equals("BEGIN") || (depth > 0 && word.equals("CASE")))) {
            depth++;
        } else if (depth > 0 && word.equals("END")) {
            depth--;
        }
    }

    private boolean skipQuoted(char c) {
        String end = end(c);
        if (end == null) {
            return false;
        }
        boolean comment = c == '-' || c == '/';
        hasWords |= !comment;
        int from = at + (comment ? 2 : c == '$' ? end.length() : 1);
        int found = sql.indexOf(end, from);
        at = found < 0 ? sql.length() : found + end.length();
        return true; // a doubled quote ends one text and begins the next
    }

    private @Nullable String end(char c) {
        return switch (c) {
            case '\'', '"', '`' -> String.valueOf(c);
            case '[' -> "]";
            case '-' -> sql.startsWith("--", at) ? "\n" : null;
            case '/' -> sql.startsWith("/*", at) ? "*/" : null;
            case '$' -> dollarTag();
            default -> null;
        };
    }

    private @Nullable String dollarTag() {
        int end = at + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        boolean opens = end < sql.length() && sql.charAt(end) == '$' && !Character.isDigit(sql.charAt(at + 1));
        return opens ? sql.substring(at, end + 1) : null;
    }

    /// Writes the values in the places of a statement's `?`.
    ///
    /// @param literals the values as SQL
    static String withValues(String sql, List<String> literals) {
        SqlScript script = new SqlScript(sql);
        StringBuilder out = new StringBuilder();
        int next = 0;
        int copied = 0;
        while (script.at < sql.length()) {
            char c = sql.charAt(script.at);
            if (c == '?' && next < literals.size()) {
                out.append(sql, copied, script.at).append(literals.get(next++));
                copied = ++script.at;
            } else if (!script.skipQuoted(c)) {
                script.at++;
            }
        }
        return out.append(sql, copied, sql.length()).toString();
    }
}
