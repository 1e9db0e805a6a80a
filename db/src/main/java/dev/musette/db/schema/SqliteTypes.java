package dev.musette.db.schema;

import dev.musette.db.sql.ColumnType;
import dev.musette.db.sql.ColumnType.Decimal;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.ColumnType.Varchar;
import org.jspecify.annotations.Nullable;

/// What becomes of values when a column changes its type. SQLite's affinities make numbers of texts and texts of
/// numbers as they are stored; the rest is said here.
final class SqliteTypes {
    private SqliteTypes() {}

    /// Returns the value of a column as the other type keeps it, as SQL.
    static String convert(ColumnType from, ColumnType to, String column) {
        if (from == Plain.DATE && to == Plain.DATE_TIME) {
            return column + " || ' 00:00:00'";
        }
        if (from == Plain.DATE_TIME && to == Plain.DATE) {
            return "substr(" + column + ", 1, 10)";
        }
        if (isText(from) && to == Plain.UUID) {
            return "lower(replace(" + column + ", '-', ''))";
        }
        return column;
    }

    /// Returns a condition that finds the rows whose value is none of the type, or null if all are.
    static @Nullable String misfit(ColumnType type, String column) {
        return switch (type) {
            case Varchar _ -> null;
            case Decimal _ -> notOf(column, "'integer', 'real', 'null'");
            case Plain plain -> misfit(plain, column);
        };
    }

    private static @Nullable String misfit(Plain type, String column) {
        return switch (type) {
            case AUTO,
                    BIG_AUTO,
                    SMALL_AUTO,
                    INTEGER,
                    BIG_INTEGER,
                    SMALL_INTEGER,
                    POSITIVE_INTEGER,
                    POSITIVE_BIG_INTEGER,
                    POSITIVE_SMALL_INTEGER,
                    DURATION -> notOf(column, "'integer', 'null'");
            case FLOAT -> notOf(column, "'integer', 'real', 'null'");
            case BOOLEAN -> column + " NOT IN (0, 1)";
            case DATE -> column + " IS NOT date(" + column + ")";
            case DATE_TIME ->
                column + " IS NOT NULL AND (typeof(" + column + ") <> 'text' OR datetime(" + column + ") IS NULL)";
            case TIME -> column + " IS NOT NULL AND (typeof(" + column + ") <> 'text' OR time(" + column + ") IS NULL)";
            case UUID -> "length(" + column + ") <> 32 OR " + column + " GLOB '*[^0-9a-f]*'";
            case BINARY, IP_ADDRESS, JSON, TEXT -> null; // JSON has a constraint of its own
        };
    }

    private static String notOf(String column, String types) {
        return "typeof(" + column + ") NOT IN (" + types + ")";
    }

    private static boolean isText(ColumnType type) {
        return type instanceof Varchar || type == Plain.TEXT;
    }
}
