package dev.musette.db;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGInterval;

/// PostgreSQL's own types: `timestamp with time zone`, `date`, `time`, `boolean`, `numeric`, `uuid`, `interval`.
final class PostgresValues implements ValueFormat {
    static final PostgresValues INSTANCE = new PostgresValues();

    private static final long SECONDS_OF_DAY = 86_400;
    private static final int DAYS_OF_MONTH = 30; // as Python's drivers count them
    private static final int DAYS_OF_YEAR = 365;

    private PostgresValues() {}

    @Override
    public void setBoolean(PreparedStatement statement, int place, boolean value) throws SQLException {
        statement.setBoolean(place, value);
    }

    @Override
    public void setInstant(PreparedStatement statement, int place, Instant value) throws SQLException {
        OffsetDateTime moment = OffsetDateTime.ofInstant(value.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        requireYear(moment.getYear());
        statement.setObject(place, moment);
    }

    @Override
    public void setDate(PreparedStatement statement, int place, LocalDate value) throws SQLException {
        requireYear(value.getYear());
        statement.setObject(place, value);
    }

    private static void requireYear(int year) {
        if (year < 1 || year > 9999) {
            throw new DataError(IsoText.OUT_OF_RANGE, null, null);
        }
    }

    @Override
    public void setTime(PreparedStatement statement, int place, LocalTime value) throws SQLException {
        statement.setObject(place, value.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public void setDecimal(PreparedStatement statement, int place, BigDecimal value) throws SQLException {
        statement.setBigDecimal(place, value);
    }

    @Override
    public void setUuid(PreparedStatement statement, int place, UUID value) throws SQLException {
        statement.setObject(place, value);
    }

    /// Days and seconds, as Django keeps a `timedelta`.
    @Override
    public void setDuration(PreparedStatement statement, int place, Duration value) throws SQLException {
        long days = Math.floorDiv(value.getSeconds(), SECONDS_OF_DAY);
        long seconds = Math.floorMod(value.getSeconds(), SECONDS_OF_DAY);
        String text =
                days + " days " + BigDecimal.valueOf(seconds * 1_000_000 + value.getNano() / 1000, 6) + " seconds";
        statement.setObject(place, text, Types.OTHER);
    }

    @Override
    public boolean getBoolean(ResultSet result, int column) throws SQLException {
        return result.getBoolean(column);
    }

    @Override
    public @Nullable Instant getInstant(ResultSet result, int column) throws SQLException {
        OffsetDateTime moment = result.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    @Override
    public @Nullable LocalDate getDate(ResultSet result, int column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    @Override
    public @Nullable LocalTime getTime(ResultSet result, int column) throws SQLException {
        return result.getObject(column, LocalTime.class);
    }

    @Override
    public @Nullable BigDecimal getDecimal(ResultSet result, int column) throws SQLException {
        return result.getBigDecimal(column);
    }

    @Override
    public @Nullable UUID getUuid(ResultSet result, int column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    @Override
    public @Nullable Duration getDuration(ResultSet result, int column) throws SQLException {
        return switch (result.getObject(column)) {
            case null -> null;
            case PGInterval interval -> duration(interval);
            default -> throw new Unreadable("an interval");
        };
    }

    private static Duration duration(PGInterval interval) {
        long days = interval.getDays()
                + (long) interval.getMonths() * DAYS_OF_MONTH
                + (long) interval.getYears() * DAYS_OF_YEAR;
        long seconds = interval.getHours() * 3600L + interval.getMinutes() * 60L + interval.getWholeSeconds();
        return Duration.ofDays(days).plusSeconds(seconds).plusNanos(interval.getMicroSeconds() * 1000L);
    }

    /// The types of Java that [Row] has getters for; what it has none for is text.
    @Override
    public @Nullable Object getObject(ResultSet result, int column) throws SQLException {
        if (isNull(result, column)) {
            return null;
        }
        return switch (result.getMetaData().getColumnType(column)) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> (Object) result.getLong(column);
            case Types.REAL, Types.DOUBLE -> (Object) result.getDouble(column);
            case Types.BOOLEAN, Types.BIT -> (Object) result.getBoolean(column);
            case Types.NUMERIC -> result.getBigDecimal(column);
            case Types.BINARY -> result.getBytes(column);
            case Types.DATE -> getDate(result, column);
            case Types.TIME -> getTime(result, column);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> moment(result, column);
            default ->
                switch (result.getObject(column)) {
                    case UUID uuid -> uuid;
                    case PGInterval interval -> duration(interval);
                    case null, default -> result.getString(column);
                };
        };
    }

    /// The driver gives `timestamp with time zone` the same number as the one without.
    private @Nullable Object moment(ResultSet result, int column) throws SQLException {
        return result.getMetaData().getColumnTypeName(column).equals("timestamptz")
                ? getInstant(result, column)
                : result.getString(column);
    }

    @Override
    public boolean isNull(ResultSet result, int column) throws SQLException {
        return result.getBytes(column) == null; // the bytes as they came, without reading them as a type
    }
}
