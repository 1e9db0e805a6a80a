package dev.musette.db;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Django's formats on SQLite: dates and times are text, booleans 0 and 1, decimals numbers, UUIDs 32
/// hexadecimal digits, durations whole microseconds.
final class SqliteValues implements ValueFormat {
    static final SqliteValues INSTANCE = new SqliteValues();

    private static final MathContext DIGITS = new MathContext(15);

    private SqliteValues() {}

    @Override
    public void setBoolean(PreparedStatement statement, int place, boolean value) throws SQLException {
        statement.setInt(place, value ? 1 : 0);
    }

    @Override
    public void setInstant(PreparedStatement statement, int place, Instant value) throws SQLException {
        statement.setString(place, IsoText.dateTime(value));
    }

    @Override
    public void setDate(PreparedStatement statement, int place, LocalDate value) throws SQLException {
        statement.setString(place, IsoText.date(value));
    }

    @Override
    public void setTime(PreparedStatement statement, int place, LocalTime value) throws SQLException {
        statement.setString(place, IsoText.time(value));
    }

    @Override
    public void setDecimal(PreparedStatement statement, int place, BigDecimal value) throws SQLException {
        statement.setString(place, value.toPlainString());
    }

    @Override
    public void setUuid(PreparedStatement statement, int place, UUID value) throws SQLException {
        statement.setString(place, value.toString().replace("-", ""));
    }

    @Override
    public void setDuration(PreparedStatement statement, int place, Duration value) throws SQLException {
        statement.setLong(
                place, Math.addExact(Math.multiplyExact(value.getSeconds(), 1_000_000L), value.getNano() / 1000));
    }

    @Override
    public boolean getBoolean(ResultSet result, int column) throws SQLException {
        return result.getInt(column) != 0;
    }

    @Override
    public @Nullable Instant getInstant(ResultSet result, int column) throws SQLException {
        String text = result.getString(column);
        return text == null ? null : IsoText.parseDateTime(text);
    }

    @Override
    public @Nullable LocalDate getDate(ResultSet result, int column) throws SQLException {
        String text = result.getString(column);
        return text == null ? null : IsoText.parseDate(text);
    }

    @Override
    public @Nullable LocalTime getTime(ResultSet result, int column) throws SQLException {
        String text = result.getString(column);
        return text == null ? null : IsoText.parseTime(text);
    }

    @Override
    public @Nullable BigDecimal getDecimal(ResultSet result, int column) throws SQLException {
        return switch (getObject(result, column)) {
            case null -> null;
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> decimal(new BigDecimal(number, DIGITS));
            case String text -> decimal(text);
            default -> throw new Unreadable("a decimal number");
        };
    }

    private static BigDecimal decimal(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            throw new Unreadable("a decimal number");
        }
    }

    @Override
    public @Nullable UUID getUuid(ResultSet result, int column) throws SQLException {
        String text = result.getString(column);
        if (text == null) {
            return null;
        }
        try {
            String hex = text.replace("-", "");
            if (hex.length() == 32) {
                return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
            }
        } catch (NumberFormatException _) {
            // not a UUID either
        }
        throw new Unreadable("a UUID of 32 hexadecimal digits");
    }

    @Override
    public @Nullable Duration getDuration(ResultSet result, int column) throws SQLException {
        long micros = result.getLong(column);
        return micros == 0 && result.wasNull()
                ? null
                : Duration.ofSeconds(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
    }

    @Override
    public @Nullable Object getObject(ResultSet result, int column) throws SQLException {
        return switch (result.getObject(column)) {
            case Integer number -> number.longValue();
            case Object value -> value;
            case null -> null;
        };
    }

    @Override
    public boolean isNull(ResultSet result, int column) throws SQLException {
        result.getInt(column);
        return result.wasNull();
    }
}
