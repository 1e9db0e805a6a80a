package dev.musette.db;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row that a result stands on, read from the database's format (Django's). Columns are counted from 1.
/// Numbers and booleans are 0 and false where the column is null, everything else is null; [#wasNull] tells
/// them apart.
///
/// One object serves all rows of a result: a [RowMapper] must not keep it.
public final class Row {
    private final ResultSet result;
    private final Backend backend;
    private final String sql;

    Row(ResultSet result, Backend backend, String sql) {
        this.result = result;
        this.backend = backend;
        this.sql = sql;
    }

    @FunctionalInterface
    private interface Getter<T extends @Nullable Object> {
        T get(ResultSet result, ValueFormat format) throws SQLException;
    }

    private <T extends @Nullable Object> T get(int column, Getter<T> getter) {
        try {
            return getter.get(result, backend.values());
        } catch (ValueFormat.Unreadable e) {
            throw new DataError(
                    "Column %d ('%s') of a result from the database '%s' does not hold %s."
                            .formatted(column, columnName(column), backend.alias(), e.expected),
                    sql,
                    e);
        } catch (SQLException e) {
            throw backend.translate(e, sql);
        }
    }

    public long getLong(int column) {
        try {
            return result.getLong(column);
        } catch (SQLException e) {
            throw backend.translate(e, sql);
        }
    }

    public int getInt(int column) {
        try {
            return result.getInt(column);
        } catch (SQLException e) {
            throw backend.translate(e, sql);
        }
    }

    public double getDouble(int column) {
        try {
            return result.getDouble(column);
        } catch (SQLException e) {
            throw backend.translate(e, sql);
        }
    }

    public @Nullable String getText(int column) {
        try {
            return result.getString(column);
        } catch (SQLException e) {
            throw backend.translate(e, sql);
        }
    }

    public boolean getBoolean(int column) {
        return get(column, (r, f) -> f.getBoolean(r, column));
    }

    public byte @Nullable [] getBytes(int column) {
        return get(column, (r, _) -> r.getBytes(column));
    }

    /// Returns a point in time, read as UTC where the text has no offset.
    public @Nullable Instant getInstant(int column) {
        return get(column, (r, f) -> f.getInstant(r, column));
    }

    public @Nullable LocalDate getDate(int column) {
        return get(column, (r, f) -> f.getDate(r, column));
    }

    public @Nullable LocalTime getTime(int column) {
        return get(column, (r, f) -> f.getTime(r, column));
    }

    /// Returns a decimal number. SQLite keeps decimals as floating point: 15 significant digits are right, and
    /// the scale is the shortest one; the column's own scale is the caller's to set.
    public @Nullable BigDecimal getDecimal(int column) {
        return get(column, (r, f) -> f.getDecimal(r, column));
    }

    public @Nullable UUID getUuid(int column) {
        return get(column, (r, f) -> f.getUuid(r, column));
    }

    public @Nullable Duration getDuration(int column) {
        return get(column, (r, f) -> f.getDuration(r, column));
    }

    /// Returns what the database itself holds: null, a `Long`, a `Double`, a `String` or a `byte[]`; of
    /// PostgreSQL also a `Boolean`, a `BigDecimal`, a `UUID`, an `Instant`, a `LocalDate`, a `LocalTime` or a
    /// `Duration`, and the text of every other type.
    public @Nullable Object getObject(int column) {
        return get(column, (r, f) -> f.getObject(r, column));
    }

    public boolean isNull(int column) {
        return get(column, (r, f) -> f.isNull(r, column));
    }

    /// Whether the column that was read last is null.
    public boolean wasNull() {
        return get(0, (r, _) -> r.wasNull());
    }

    public int columnCount() {
        return get(0, (r, _) -> r.getMetaData().getColumnCount());
    }

    /// Returns the column's name or the name after its `AS`.
    public String columnName(int column) {
        try {
            return result.getMetaData().getColumnLabel(column);
        } catch (SQLException e) {
            throw backend.translate(e, sql);
        }
    }
}
