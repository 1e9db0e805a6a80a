package dev.musette.db;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a kind of database keeps values whose types it does not have itself.
sealed interface ValueFormat permits PostgresValues, SqliteValues {

    /// A column holds something that its type can't read; the value itself is not told.
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final String expected;

        Unreadable(String expected) {
            super(expected);
            this.expected = expected;
        }
    }

    void setBoolean(PreparedStatement statement, int place, boolean value) throws SQLException;

    void setInstant(PreparedStatement statement, int place, Instant value) throws SQLException;

    void setDate(PreparedStatement statement, int place, LocalDate value) throws SQLException;

    void setTime(PreparedStatement statement, int place, LocalTime value) throws SQLException;

    void setDecimal(PreparedStatement statement, int place, BigDecimal value) throws SQLException;

    void setUuid(PreparedStatement statement, int place, UUID value) throws SQLException;

    void setDuration(PreparedStatement statement, int place, Duration value) throws SQLException;

    boolean getBoolean(ResultSet result, int column) throws SQLException;

    @Nullable Instant getInstant(ResultSet result, int column) throws SQLException;

    @Nullable LocalDate getDate(ResultSet result, int column) throws SQLException;

    @Nullable LocalTime getTime(ResultSet result, int column) throws SQLException;

    @Nullable BigDecimal getDecimal(ResultSet result, int column) throws SQLException;

    @Nullable UUID getUuid(ResultSet result, int column) throws SQLException;

    @Nullable Duration getDuration(ResultSet result, int column) throws SQLException;

    @Nullable Object getObject(ResultSet result, int column) throws SQLException;

    boolean isNull(ResultSet result, int column) throws SQLException;
}
