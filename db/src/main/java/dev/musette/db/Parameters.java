package dev.musette.db;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The values of a statement, in the format in which the database keeps them (Django's). Places are counted
/// from 1, as the `?` stand in the text; each has to be set. For the thread that runs the statement only.
public final class Parameters {
    private final PreparedStatement statement;
    private final Backend backend;
    private final String sql;
    private final int count; // -1: the driver refuses places that are not there or were not set
    private int bound;

    Parameters(PreparedStatement statement, Backend backend, String sql) throws SQLException {
        this.statement = statement;
        this.backend = backend;
        this.sql = sql;
        this.count = backend.parameterCount(statement);
    }

    @FunctionalInterface
    private interface Setter {
        void set(PreparedStatement statement, ValueFormat format) throws SQLException;
    }

    private void set(int place, Setter setter) {
        if (count >= 0 && (place < 1 || place > count)) {
            throw new ProgrammingError(
                    "The statement has %d places for values, there is no place %d.".formatted(count, place), sql, null);
        }
        try {
            setter.set(statement, backend.values());
            bound++;
        } catch (SQLException e) {
            throw backend.translate(e, sql);
        }
    }

    void checkComplete() {
        if (bound < count) {
            throw new ProgrammingError(
                    "The statement has %d places for values, %d were set.".formatted(count, bound), sql, null);
        }
    }

    int count() {
        return count < 0 ? bound : count;
    }

    public void setLong(int place, long value) {
        set(place, (s, _) -> s.setLong(place, value));
    }

    public void setInt(int place, int value) {
        set(place, (s, _) -> s.setInt(place, value));
    }

    public void setDouble(int place, double value) {
        set(place, (s, _) -> s.setDouble(place, value));
    }

    public void setBoolean(int place, boolean value) {
        set(place, (s, f) -> f.setBoolean(s, place, value));
    }

    public void setText(int place, String value) {
        set(place, (s, _) -> s.setString(place, value));
    }

    public void setBytes(int place, byte[] value) {
        set(place, (s, _) -> s.setBytes(place, value));
    }

    /// Sets a point in time, cut to microseconds. SQLite keeps it as text in UTC, `2024-01-31 13:05:09.250000`,
    /// PostgreSQL
    /// as `timestamp with time zone`.
    ///
    /// @throws DataError outside the years 1 to 9999
    public void setInstant(int place, Instant value) {
        set(place, (s, f) -> f.setInstant(s, place, value));
    }

    public void setDate(int place, LocalDate value) {
        set(place, (s, f) -> f.setDate(s, place, value));
    }

    /// Sets a time of day, cut to microseconds.
    public void setTime(int place, LocalTime value) {
        set(place, (s, f) -> f.setTime(s, place, value));
    }

    public void setDecimal(int place, BigDecimal value) {
        set(place, (s, f) -> f.setDecimal(s, place, value));
    }

    public void setUuid(int place, UUID value) {
        set(place, (s, f) -> f.setUuid(s, place, value));
    }

    /// Sets a duration, cut to microseconds.
    public void setDuration(int place, Duration value) {
        set(place, (s, f) -> f.setDuration(s, place, value));
    }

    public void setNull(int place) {
        set(place, (s, _) -> s.setObject(place, null));
    }

    /// Sets a value by its class: the types of the other setters, `Short`, `Byte`, `Float`, and null.
    ///
    /// @throws DataError if the class is none of these
    public void setObject(int place, @Nullable Object value) {
        switch (value) {
            case null -> setNull(place);
            case String text -> setText(place, text);
            case Long number -> setLong(place, number);
            case Integer number -> setInt(place, number);
            case Boolean flag -> setBoolean(place, flag);
            case Instant instant -> setInstant(place, instant);
            case Double number -> setDouble(place, number);
            case Float number -> setDouble(place, number);
            case Short number -> setInt(place, number);
            case Byte number -> setInt(place, number);
            case BigDecimal number -> setDecimal(place, number);
            case LocalDate date -> setDate(place, date);
            case LocalTime time -> setTime(place, time);
            case Duration duration -> setDuration(place, duration);
            case UUID uuid -> setUuid(place, uuid);
            case byte[] bytes -> setBytes(place, bytes);
            default ->
                throw new DataError(
                        "A %s can't be bound to a statement. Convert it to text, a number or a date first."
                                .formatted(value.getClass().getName()),
                        sql,
                        null);
        }
    }
}
