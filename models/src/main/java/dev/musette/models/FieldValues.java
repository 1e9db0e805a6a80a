package dev.musette.models;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;

/// Makes of what callers have (texts of a form, numbers of another width) the Java type of a field.
final class FieldValues {
    private static final int MAX_DIGITS = 1000; // of a number in text; longer ones cost time and mean nothing

    private FieldValues() {}

    /// Returns the value as the field's Java type; of instances and references, the key.
    ///
    /// @throws InvalidValue if that cannot be
    static Object prepare(ModelMeta<?, ?> meta, Field field, Object value) {
        if (field.isRelation()) {
            ModelMeta<?, ?> target = meta.target(field);
            if (value instanceof BaseModel model) {
                return key(field, target, model);
            }
            return prepare(target, target.primaryKey(), value);
        }
        try {
            return convert(field, value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unfit(field, value, e);
        }
    }

    private static Object key(Field field, ModelMeta<?, ?> target, BaseModel model) {
        requireInstance(field, target, model);
        return Keys.saved(model, field);
    }

    /// @throws InvalidValue if the foreign key refers to another model than the instance's
    static void requireInstance(Field field, ModelMeta<?, ?> target, BaseModel model) {
        if (!target.isInstance(model)) {
            throw new InvalidValue("'%s' refers to a %s, not to a %s."
                    .formatted(field.name(), target.label(), model.meta().name()));
        }
    }

    private static InvalidValue unfit(Field field, Object value, Exception cause) {
        InvalidValue error = new InvalidValue("'%s' takes %s; this %s is none."
                .formatted(
                        field.name(), expected(field.type()), value.getClass().getName()));
        error.initCause(cause);
        return error;
    }

    private static String expected(FieldType type) {
        return switch (type) {
            case FieldType.BigAuto(),
                    FieldType.Auto(),
                    FieldType.Int(),
                    FieldType.BigInt(),
                    FieldType.SmallInt(),
                    FieldType.PositiveInt() -> "a whole number";
            case FieldType.Decimal _ -> "a decimal number";
            case FieldType.Real() -> "a number";
            case FieldType.Bool() -> "true or false";
            case FieldType.DateTime _ -> "a moment (an Instant, or text like 2024-01-31T13:05:09Z)";
            case FieldType.Date _ -> "a day (a LocalDate, or text like 2024-01-31)";
            case FieldType.Uuid() -> "a UUID";
            case FieldType.Char _, FieldType.Text(), FieldType.Slug _, FieldType.Email _, FieldType.ForeignKey _ ->
                "a text";
        };
    }

    private static Object convert(Field field, Object value) {
        if (value instanceof BaseModel) {
            throw new IllegalArgumentException("an instance is no value of a column");
        }
        return switch (field.type()) {
            case FieldType.BigAuto(),
                    FieldType.Auto(),
                    FieldType.Int(),
                    FieldType.BigInt(),
                    FieldType.SmallInt(),
                    FieldType.PositiveInt() -> wholeNumber(value);
            case FieldType.Decimal _ -> decimal(value);
            case FieldType.Real() ->
                value instanceof Number number
                        ? (Object) number.doubleValue()
                        : (Object) Double.valueOf(value.toString());
            case FieldType.Bool() -> bool(value);
            case FieldType.DateTime _ -> instant(value);
            case FieldType.Date _ -> date(value);
            case FieldType.Uuid() -> value instanceof UUID uuid ? uuid : uuid(value.toString());
            case FieldType.Char _, FieldType.Text(), FieldType.Slug _, FieldType.Email _, FieldType.ForeignKey _ ->
                value.toString();
        };
    }

    /// A whole number as a `Long`, or as a `BigInteger` where 64 bits are too few: a lookup may ask for
    /// it, no column holds it.
    private static Object wholeNumber(Object value) {
        return switch (value) {
            case Long number -> number;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Boolean flag -> flag ? 1L : 0L;
            default -> {
                BigInteger number = bounded(value.toString()).toBigInteger();
                yield number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
            }
        };
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal number ? number : bounded(value.toString());
    }

    /// Reads a number whose digits are worth writing out: not `1e999999999`.
    private static BigDecimal bounded(String text) {
        String digits = text.strip();
        if (digits.length() > MAX_DIGITS) {
            throw new NumberFormatException("too long");
        }
        BigDecimal number = new BigDecimal(digits);
        if (Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new NumberFormatException("too large or too small");
        }
        return number;
    }

    private static Boolean bool(Object value) {
        return switch (value.toString()) {
            case "true", "True", "t", "1" -> true;
            case "false", "False", "f", "0" -> false;
            default -> throw new IllegalArgumentException("no boolean");
        };
    }

    private static Instant instant(Object value) {
        return switch (value) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case ZonedDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> instant(value.toString());
        };
    }

    private static Instant instant(String text) {
        if (text.length() == 10) {
            return instant(LocalDate.parse(text));
        }
        String iso = text.replace(' ', 'T');
        boolean offset = iso.endsWith("Z") || iso.indexOf('+', 10) > 0 || iso.indexOf('-', 10) > 0;
        return offset ? OffsetDateTime.parse(iso).toInstant() : instant(LocalDateTime.parse(iso));
    }

    private static LocalDate date(Object value) {
        return switch (value) {
            case LocalDate day -> day;
            case Instant instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC);
            case LocalDateTime time -> time.toLocalDate();
            case OffsetDateTime time -> LocalDate.ofInstant(time.toInstant(), ZoneOffset.UTC);
            default -> LocalDate.parse(value.toString());
        };
    }

    private static UUID uuid(String text) {
        String hex = text.replace("-", "");
        if (hex.length() != 32) {
            throw new IllegalArgumentException("no UUID");
        }
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16));
    }

    /// The text that a lookup looks for inside a column; UUIDs are kept without hyphens.
    static String text(Field field, Object value) {
        String text = value.toString();
        return field.type() instanceof FieldType.Uuid ? text.replace("-", "") : text;
    }
}
