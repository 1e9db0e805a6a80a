package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Measurement_;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a lookup's value becomes for each type of field.
final class FieldValuesTest {
    private static final FieldType MOMENT = new FieldType.DateTime(false, false);
    private static final FieldType DAY = new FieldType.Date(false, false);
    private static final UUID ID = UUID.fromString("a0000000-0000-4000-8000-000000001eef");

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(new FieldType.Int(), 7, 7L),
                Arguments.of(new FieldType.Int(), (short) 7, 7L),
                Arguments.of(new FieldType.Int(), " 7 ", 7L),
                Arguments.of(new FieldType.Int(), true, 1L),
                Arguments.of(new FieldType.Int(), 7.9, 7L),
                Arguments.of(new FieldType.BigInt(), "-9223372036854775808", Long.MIN_VALUE),
                Arguments.of(new FieldType.BigInt(), "9223372036854775808", BigInteger.ONE.shiftLeft(63)),
                Arguments.of(new FieldType.Real(), 1, 1.0),
                Arguments.of(new FieldType.Real(), "1.5", 1.5),
                Arguments.of(new FieldType.Decimal(9, 2), "1.50", new BigDecimal("1.50")),
                Arguments.of(new FieldType.Decimal(9, 2), 3, new BigDecimal("3")),
                Arguments.of(new FieldType.Bool(), "True", true),
                Arguments.of(new FieldType.Bool(), 0, false),
                Arguments.of(new FieldType.Bool(), false, false),
                Arguments.of(new FieldType.Text(), 7, "7"),
                Arguments.of(new FieldType.Uuid(), ID, ID),
                Arguments.of(new FieldType.Uuid(), "a0000000000040008000000000001eef", ID),
                Arguments.of(new FieldType.Uuid(), ID.toString(), ID),
                Arguments.of(DAY, "2024-02-29", LocalDate.of(2024, 2, 29)),
                Arguments.of(DAY, Instant.parse("2024-02-29T23:59:59Z"), LocalDate.of(2024, 2, 29)),
                Arguments.of(DAY, LocalDateTime.of(2024, 2, 29, 1, 2), LocalDate.of(2024, 2, 29)),
                Arguments.of(MOMENT, "2024-02-29", Instant.parse("2024-02-29T00:00:00Z")),
                Arguments.of(MOMENT, "2024-02-29 13:05:09", Instant.parse("2024-02-29T13:05:09Z")),
                Arguments.of(MOMENT, "2024-02-29T13:05:09Z", Instant.parse("2024-02-29T13:05:09Z")),
                Arguments.of(MOMENT, "2024-02-29T13:05:09-01:00", Instant.parse("2024-02-29T14:05:09Z")),
                Arguments.of(
                        MOMENT,
                        OffsetDateTime.parse("2024-02-29T13:05:09+02:00"),
                        Instant.parse("2024-02-29T11:05:09Z")),
                Arguments.of(MOMENT, LocalDate.of(2024, 2, 29), Instant.parse("2024-02-29T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueBecomesTheFieldsType(FieldType type, Object value, Object expected) {
        assertThat(FieldValues.prepare(Measurement_.META, Field.of("x", type), value))
                .isEqualTo(expected);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new FieldType.Int(), "seven", "'x' takes a whole number; this java.lang.String is none."),
                Arguments.of(new FieldType.Int(), "", "'x' takes a whole number; this java.lang.String is none."),
                Arguments.of(
                        new FieldType.Int(),
                        "9".repeat(1001),
                        "'x' takes a whole number; this java.lang.String is none."),
                Arguments.of(
                        new FieldType.Int(), Double.NaN, "'x' takes a whole number; this java.lang.Double is none."),
                Arguments.of(
                        new FieldType.Int(), "1e999999999", "'x' takes a whole number; this java.lang.String is none."),
                Arguments.of(
                        new FieldType.Decimal(9, 2),
                        "1e-999999999",
                        "'x' takes a decimal number; this java.lang.String is none."),
                Arguments.of(new FieldType.Real(), "x", "'x' takes a number; this java.lang.String is none."),
                Arguments.of(
                        new FieldType.Decimal(9, 2),
                        "1,5",
                        "'x' takes a decimal number; this java.lang.String is none."),
                Arguments.of(new FieldType.Bool(), "yes", "'x' takes true or false; this java.lang.String is none."),
                Arguments.of(new FieldType.Uuid(), "nonsense", "'x' takes a UUID; this java.lang.String is none."),
                Arguments.of(
                        DAY,
                        "2024-02-30",
                        "'x' takes a day (a LocalDate, or text like 2024-01-31); this java.lang.String is none."),
                Arguments.of(
                        MOMENT,
                        "yesterday",
                        "'x' takes a moment (an Instant, or text like 2024-01-31T13:05:09Z); this java.lang.String is"
                                + " none."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aValueThatCannotBeIsRefused(FieldType type, Object value, String message) {
        assertThatThrownBy(() -> FieldValues.prepare(Measurement_.META, Field.of("x", type), value))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(message);
    }
}
