package dev.musette.db.sql;

import dev.musette.db.IsoText;
import dev.musette.db.Vendor;
import dev.musette.db.sql.ColumnType.Decimal;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.Condition.TextMatch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQLite's SQL, as Django writes it: its LIKE ignores the case of ASCII letters, booleans are 0 and 1.
final class SqliteDialect extends Dialect {
    static final SqliteDialect INSTANCE = new SqliteDialect();

    private static final SchemaFeatures FEATURES =
            new SchemaFeatures(true, " DEFERRABLE INITIALLY DEFERRED", false, true, false, "");

    private SqliteDialect() {}

    @Override
    public Vendor vendor() {
        return Vendor.SQLITE;
    }

    @Override
    public SchemaFeatures schemaFeatures() {
        return FEATURES;
    }

    @Override
    void appendName(StringBuilder out, String name) {
        appendQuoted(out, name, '"');
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
    String decimalType(Decimal type) {
        return "decimal";
    }

    @Override
    String plainType(Plain type) {
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
    public String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Boolean flag -> flag ? "1" : "0";
            case Byte _, Short _, Integer _, Long _, BigInteger _ -> value.toString();
            case Double number -> realLiteral(number);
            case Float number -> realLiteral(number);
            case BigDecimal number -> '\'' + number.toPlainString() + '\''; // the column's affinity makes it a number
            case UUID uuid -> '\'' + uuid.toString().replace("-", "") + '\'';
            case Instant moment -> '\'' + IsoText.dateTime(moment) + '\'';
            case LocalDate day -> '\'' + IsoText.date(day) + '\'';
            case LocalTime time -> '\'' + IsoText.time(time) + '\'';
            case Duration duration -> String.valueOf(duration.toNanos() / 1000);
            case byte[] bytes -> "X'" + HexFormat.of().formatHex(bytes) + '\'';
            case String text -> textLiteral(text);
            default -> throw noLiteral(value);
        };
    }

    private static String realLiteral(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("SQLite's SQL has no literal for %s.".formatted(number));
        }
        return number.toString();
    }

    private static String textLiteral(String text) {
        if (text.indexOf('\0') >= 0) { // ends the statement for SQLite
            return "CAST(X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "' AS TEXT)";
        }
        return '\'' + text.replace("'", "''") + '\'';
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
        return super.columnTypeCheck(type, column);
    }

    @Override
    public String tableNamesQuery() {
        return "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    }

    @Override
    public String columnNamesQuery() {
        return "SELECT name FROM pragma_table_xinfo(?)";
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
            appendEscaped(writer, match.pattern());
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
