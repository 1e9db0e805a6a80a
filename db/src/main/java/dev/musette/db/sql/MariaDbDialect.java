package dev.musette.db.sql;

import dev.musette.db.IsoText;
import dev.musette.db.Vendor;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.Condition.TextMatch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL of MariaDB and MySQL 8 (InnoDB), as Django writes it: names in backquotes, LIKE after the column's
/// collation, which ignores case unless asked for bytes.
final class MariaDbDialect extends Dialect {
    static final MariaDbDialect INSTANCE = new MariaDbDialect();

    private static final SchemaFeatures FEATURES = new SchemaFeatures(false, "", true, false, true, " CASCADE");
    private static final String ALL_ROWS = "18446744073709551615"; // OFFSET alone is no SQL here

    private MariaDbDialect() {}

    @Override
    public Vendor vendor() {
        return Vendor.MARIADB;
    }

    @Override
    public SchemaFeatures schemaFeatures() {
        return FEATURES;
    }

    @Override
    void appendName(StringBuilder out, String name) {
        appendQuoted(out, name, '`');
    }

    @Override
    public int maxNameLength() {
        return 64;
    }

    @Override
    public int maxParameters() {
        return 65_535; // 16 bits in the protocol
    }

    @Override
    String plainType(Plain type) {
        return switch (type) {
            case AUTO -> "integer AUTO_INCREMENT";
            case BIG_AUTO -> "bigint AUTO_INCREMENT";
            case SMALL_AUTO -> "smallint AUTO_INCREMENT";
            case INTEGER -> "integer";
            case BIG_INTEGER, DURATION -> "bigint";
            case SMALL_INTEGER -> "smallint";
            case POSITIVE_INTEGER -> "integer UNSIGNED";
            case POSITIVE_BIG_INTEGER -> "bigint UNSIGNED";
            case POSITIVE_SMALL_INTEGER -> "smallint UNSIGNED";
            case BINARY -> "longblob";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case DATE_TIME -> "datetime(6)";
            case TIME -> "time(6)";
            case FLOAT -> "double precision";
            case IP_ADDRESS -> "char(39)";
            case JSON -> "json";
            case TEXT -> "longtext";
            case UUID -> "char(32)";
        };
    }

    /// The same type, signed or not: InnoDB's foreign keys want that.
    @Override
    public ColumnType referenceType(ColumnType type) {
        return type.isPositive() ? type : type.reference();
    }

    @Override
    public @Nullable String columnTypeSuffix(ColumnType type) {
        return null;
    }

    /// Types without a length can't be indexed as a whole.
    @Override
    public boolean canIndex(ColumnType type) {
        return type != Plain.TEXT && type != Plain.BINARY && type != Plain.JSON;
    }

    @Override
    public String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Boolean flag -> flag ? "1" : "0";
            case Byte _, Short _, Integer _, Long _, BigInteger _ -> value.toString();
            case BigDecimal number -> number.toPlainString();
            case Double number -> realLiteral(number);
            case Float number -> realLiteral(number);
            case UUID uuid -> '\'' + uuid.toString().replace("-", "") + '\'';
            case Instant moment -> '\'' + IsoText.dateTime(moment) + '\'';
            case LocalDate day -> '\'' + IsoText.date(day) + '\'';
            case LocalTime time -> '\'' + IsoText.time(time) + '\'';
            case Duration duration -> String.valueOf(duration.toNanos() / 1000);
            case byte[] bytes -> "x'" + HexFormat.of().formatHex(bytes) + '\'';
            case String text -> '\'' + text.replace("\\", "\\\\").replace("'", "''") + '\'';
            default -> throw noLiteral(value);
        };
    }

    private static String realLiteral(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("MariaDB has no number %s.".formatted(number));
        }
        return number.toString();
    }

    @Override
    public String tableNamesQuery() {
        return "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY BINARY table_name";
    }

    @Override
    public String columnNamesQuery() {
        return "SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position";
    }

    @Override
    void appendLiteral(StringBuilder out, boolean value) {
        out.append(value ? '1' : '0');
    }

    @Override
    void appendTextMatch(SqlWriter writer, TextMatch match) {
        writer.expression(match.value());
        writer.text(match.kind().ignoresCase() ? " LIKE " : " LIKE BINARY ");
        if (match.pattern() instanceof Parameter parameter) {
            writer.expression(parameter);
            return;
        }
        writer.text("CONCAT(");
        writer.text(match.kind().opensWithAny() ? "'%', " : "");
        writer.text("REPLACE(REPLACE(REPLACE(");
        writer.expression(match.pattern());
        writer.text(", '\\\\', '\\\\\\\\'), '%', '\\\\%'), '_', '\\\\_')"); // a backslash escapes in literals here
        writer.text(match.kind().endsWithAny() ? ", '%')" : ")");
    }

    @Override
    void appendLimit(SqlWriter writer, @Nullable Expression limit, @Nullable Expression offset) {
        writer.text(" LIMIT ");
        if (limit == null) {
            writer.text(ALL_ROWS);
        } else {
            writer.expression(limit);
        }
        if (offset != null) {
            writer.text(" OFFSET ");
            writer.expression(offset);
        }
    }

    @Override
    void appendDefaultRow(StringBuilder out) {
        out.append(" () VALUES ()");
    }
}
