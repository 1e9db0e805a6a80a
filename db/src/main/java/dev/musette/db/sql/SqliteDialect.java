package dev.musette.db.sql;

import dev.musette.db.sql.ColumnType.Decimal;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.ColumnType.Varchar;
import dev.musette.db.sql.Condition.TextMatch;
import org.jspecify.annotations.Nullable;

/// SQLite's SQL, as Django writes it: its LIKE ignores the case of ASCII letters, booleans are 0 and 1.
final class SqliteDialect extends Dialect {
    static final SqliteDialect INSTANCE = new SqliteDialect();

    private SqliteDialect() {}

    @Override
    public String quoteName(String name) {
        StringBuilder out = new StringBuilder(name.length() + 2);
        appendName(out, name);
        return out.toString();
    }

    @Override
    void appendName(StringBuilder out, String name) {
        out.append('"');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"') {
                out.append('"');
            }
            out.append(c);
        }
        out.append('"');
    }

    @Override
    public int maxNameLength() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int maxParameters() {
        return 32_766; // SQLITE_MAX_VARIABLE_NUMBER since 3.32, https://sqlite.org/limits.html
    }

    @Override
    public String columnType(ColumnType type) {
        return switch (type) {
            case Varchar varchar -> "varchar(" + varchar.length() + ")";
            case Decimal _ -> "decimal";
            case Plain plain -> plainType(plain);
        };
    }

    private static String plainType(Plain type) {
        return switch (type) {
            case AUTO, BIG_AUTO, SMALL_AUTO, INTEGER -> "integer";
            case BIG_INTEGER, DURATION -> "bigint";
            case SMALL_INTEGER -> "smallint";
            case POSITIVE_INTEGER -> "integer unsigned";
            case POSITIVE_BIG_INTEGER -> "bigint unsigned";
            case POSITIVE_SMALL_INTEGER -> "smallint unsigned";
            case BINARY -> "BLOB";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case DATE_TIME -> "datetime";
            case TIME -> "time";
            case FLOAT -> "real";
            case IP_ADDRESS -> "char(39)";
            case JSON, TEXT -> "text";
            case UUID -> "char(32)";
        };
    }

    @Override
    public @Nullable String columnTypeSuffix(ColumnType type) {
        return type.isAuto() ? "AUTOINCREMENT" : null;
    }

    @Override
    public @Nullable String columnTypeCheck(ColumnType type, String column) {
        if (type == Plain.JSON) {
            return "(JSON_VALID(%1$s) OR %1$s IS NULL)".formatted(quoteName(column));
        }
        boolean positive = type == Plain.POSITIVE_INTEGER
                || type == Plain.POSITIVE_BIG_INTEGER
                || type == Plain.POSITIVE_SMALL_INTEGER;
        return positive ? quoteName(column) + " >= 0" : null;
    }

    @Override
    public String pattern(MatchKind kind, String text) {
        StringBuilder out = new StringBuilder(text.length() + 4);
        if (kind.opensWithAny()) {
            out.append('%');
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '%' || c == '_') {
                out.append('\\');
            }
            out.append(c);
        }
        return kind.endsWithAny() ? out.append('%').toString() : out.toString();
    }

    @Override
    public String tableNamesQuery() {
        return "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    }

    @Override
    void appendLiteral(StringBuilder out, boolean value) {
        out.append(value ? '1' : '0');
    }

    @Override
    void appendTextMatch(SqlWriter writer, TextMatch match) {
        writer.expression(match.value());
        writer.text(" LIKE ");
        if (match.pattern() instanceof Parameter parameter) {
            writer.expression(parameter);
        } else {
            writer.text(match.kind().opensWithAny() ? "'%' || " : "");
            writer.text("REPLACE(REPLACE(REPLACE(");
            writer.expression(match.pattern());
            writer.text(", '\\', '\\\\'), '%', '\\%'), '_', '\\_')");
            writer.text(match.kind().endsWithAny() ? " || '%'" : "");
        }
        writer.text(" ESCAPE '\\'");
    }

    @Override
    void appendLimit(SqlWriter writer, @Nullable Expression limit, @Nullable Expression offset) {
        writer.text(" LIMIT ");
        writer.expression(limit == null ? new Literal(-1L) : limit); // OFFSET alone is no SQL here
        if (offset != null) {
            writer.text(" OFFSET ");
            writer.expression(offset);
        }
    }

    @Override
    void appendDefaultRow(StringBuilder out) {
        out.append(" DEFAULT VALUES");
    }
}
