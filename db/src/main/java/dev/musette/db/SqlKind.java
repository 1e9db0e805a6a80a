package dev.musette.db;

/// What a statement does, told by its first words: whether it needs the write gate.
enum SqlKind {
    READ,
    WRITE,
    /// Changes the schema: statements prepared before may have other columns now.
    SCHEMA,
    /// `BEGIN` and its like, which belong to [Transactions].
    TRANSACTION;

    private static final String[] READS = {"SELECT", "VALUES", "EXPLAIN", "PRAGMA", "SHOW"};
    private static final String[] SCHEMAS = {"CREATE", "ALTER", "DROP"};
    private static final String[] TRANSACTIONS = {
        "BEGIN", "COMMIT", "ROLLBACK", "END", "SAVEPOINT", "RELEASE", "START", "ABORT"
    };
    private static final String[] WRITES = {"INSERT", "UPDATE", "DELETE", "REPLACE"};

    static SqlKind of(String sql) {
        int start = skipSpace(sql, 0);
        if (isAnyAt(sql, start, READS)) {
            return READ;
        }
        if (isAnyAt(sql, start, SCHEMAS)) {
            return SCHEMA;
        }
        if (isAnyAt(sql, start, TRANSACTIONS)) {
            return TRANSACTION;
        }
        return isWordAt(sql, start, "WITH") && !hasWrite(sql, start) ? READ : WRITE;
    }

    /// A `WITH` may lead to either; a word of writing anywhere, in a text even, costs no more than the gate.
    private static boolean hasWrite(String sql, int from) {
        for (int i = from + 1; i < sql.length(); i++) {
            if (!isWordCharacter(sql.charAt(i - 1)) && isAnyAt(sql, i, WRITES)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a statement that writes answers with rows.
    static boolean returns(String sql) {
        for (int i = 1; i < sql.length(); i++) {
            if (isWordAt(sql, i, "RETURNING") && !isWordCharacter(sql.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static int skipSpace(String sql, int from) {
        int i = from;
        while (i < sql.length()) {
            if (Character.isWhitespace(sql.charAt(i)) || sql.charAt(i) == '(' || sql.charAt(i) == ';') {
                i++;
            } else if (sql.startsWith("--", i)) {
                int end = sql.indexOf('\n', i);
                i = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", i)) {
                int end = sql.indexOf("*/", i + 2);
                i = end < 0 ? sql.length() : end + 2;
            } else {
                return i;
            }
        }
        return i;
    }

    private static boolean isAnyAt(String sql, int at, String[] words) {
        for (String word : words) {
            if (isWordAt(sql, at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordAt(String sql, int at, String word) {
        int end = at + word.length();
        return sql.regionMatches(true, at, word, 0, word.length())
                && (end == sql.length() || !isWordCharacter(sql.charAt(end)));
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
