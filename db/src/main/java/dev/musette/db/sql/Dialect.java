package dev.musette.db.sql;

import dev.musette.db.Database;
import dev.musette.db.Vendor;
import dev.musette.db.sql.ColumnType.Decimal;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.ColumnType.Varchar;
import dev.musette.db.sql.Condition.TextMatch;
import org.jspecify.annotations.Nullable;

/// How a kind of database spells SQL. Immutable; one for all databases of the kind.
///
/// ```java
/// CompiledSql sql = Dialect.of(database).compile(select);
/// ```
public abstract sealed class Dialect permits MariaDbDialect, PostgresDialect, SqliteDialect {
    Dialect() {}

    /// Returns the dialect that a database speaks.
    public static Dialect of(Database database) {
        return of(database.vendor());
    }

    /// Returns the dialect of a kind of database.
    public static Dialect of(Vendor vendor) {
        return switch (vendor) {
            case SQLITE -> SqliteDialect.INSTANCE;
            case POSTGRESQL -> PostgresDialect.INSTANCE;
            case MARIADB -> MariaDbDialect.INSTANCE;
        };
    }

    /// The kind of database that speaks it.
    public abstract Vendor vendor();

    /// Compiles a tree to text and the order of its parameters.
    public final CompiledSql compile(Statement statement) {
        SqlWriter writer = new SqlWriter(this);
        writer.statement(statement);
        return writer.compiled();
    }

    /// Compiles one condition without its statement, for constraints and partial indexes. Parameters are
    /// refused: the text stands in a definition.
    ///
    /// @throws IllegalArgumentException if the condition has a parameter
    public final String definition(Condition condition) {
        SqlWriter writer = new SqlWriter(this);
        writer.condition(condition);
        CompiledSql compiled = writer.compiled();
        if (compiled.parameterCount() > 0) {
            throw new IllegalArgumentException("A definition has no place for values, this has %d parameters: %s"
                    .formatted(compiled.parameterCount(), compiled.text()));
        }
        return compiled.text();
    }

    /// Quotes the name of a table, column or index: `"blog_post"`. A quote inside the name is doubled.
    public final String quoteName(String name) {
        StringBuilder out = new StringBuilder(name.length() + 2);
        appendName(out, name);
        return out.toString();
    }

    /// Appends a quoted name.
    abstract void appendName(StringBuilder out, String name);

    /// What a table's definition may say.
    public abstract SchemaFeatures schemaFeatures();

    /// The longest name of an index or constraint in characters, or `Integer.MAX_VALUE`.
    public abstract int maxNameLength();

    /// The most `?` that one statement may have.
    public abstract int maxParameters();

    /// The type of a column in a table's definition: `varchar(200)`.
    public final String columnType(ColumnType type) {
        return switch (type) {
            case Varchar varchar -> "varchar(" + varchar.length() + ")";
            case Decimal decimal -> decimalType(decimal);
            case Plain plain -> plainType(plain);
        };
    }

    String decimalType(Decimal type) {
        return "numeric(" + type.precision() + ", " + type.scale() + ")";
    }

    abstract String plainType(Plain type);

    /// Writes a value as it stands in a statement without parameters: `'it''s'`, `NULL`. For definitions and
    /// migrations; everything that comes from a user is a [Parameter].
    ///
    /// @param value null or the Java type of a column's values
    /// @throws IllegalArgumentException if no column holds values of that type
    public abstract String literal(@Nullable Object value);

    /// The type of a column that refers to one of this type.
    public ColumnType referenceType(ColumnType type) {
        return type.reference();
    }

    /// Whether a column of the type may have an index of its own.
    public boolean canIndex(ColumnType type) {
        return true;
    }

    /// The operator class of the second index by which `LIKE 'x%'` is found in a column of the type, null where
    /// the first one serves.
    public @Nullable String likeOperators(ColumnType type) {
        return null;
    }

    /// What follows the primary key of a counting column (`AUTOINCREMENT`), or null.
    public abstract @Nullable String columnTypeSuffix(ColumnType type);

    /// The condition that the type itself puts on the column (`"f" >= 0`), or null.
    public @Nullable String columnTypeCheck(ColumnType type, String column) {
        return type.isPositive() ? quoteName(column) + " >= 0" : null;
    }

    /// Makes the value of a [TextMatch]'s parameter from what the user looks for: `50%` is `%50\%%` for
    /// `CONTAINS`.
    public String pattern(MatchKind kind, String text) {
        return likePattern(kind, text);
    }

    /// Whether a `LIMIT` of so many rows stands in the text instead of being bound: a database that keeps plans makes
    /// a better one where it knows a small number.
    public boolean wantsInText(long limit) {
        return false;
    }

    /// A query for the names of the tables in the first column, sorted.
    public abstract String tableNamesQuery();

    /// A query for the names of a table's columns, whose name is its parameter.
    public abstract String columnNamesQuery();

    abstract void appendLiteral(StringBuilder out, boolean value);

    abstract void appendTextMatch(SqlWriter writer, TextMatch match);

    /// Writes what limits the rows; one of both at least is there.
    abstract void appendLimit(SqlWriter writer, @Nullable Expression limit, @Nullable Expression offset);

    abstract void appendDefaultRow(StringBuilder out);

    static void appendQuoted(StringBuilder out, String name, char quote) {
        out.append(quote);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == quote) {
                out.append(quote);
            }
            out.append(c);
        }
        out.append(quote);
    }

    static String likePattern(MatchKind kind, String text) {
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

    /// Lets the database escape a pattern while it runs.
    static void appendEscaped(SqlWriter writer, Expression pattern) {
        writer.text("REPLACE(REPLACE(REPLACE(");
        writer.expression(pattern);
        writer.text(", '\\', '\\\\'), '%', '\\%'), '_', '\\_')");
    }

    static IllegalArgumentException noLiteral(Object value) {
        return new IllegalArgumentException(
                "No column holds a %s.".formatted(value.getClass().getName()));
    }
}
