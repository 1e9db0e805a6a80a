package dev.musette.migrations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/// Values as Java writes them.
final class Literals {
    private Literals() {}

    static SourceText text(String text) {
        StringBuilder java = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(java, text.charAt(i));
        }
        return new SourceText.Literal(java.append('"').toString());
    }

    private static void append(StringBuilder java, char c) {
        switch (c) {
            case '"' -> java.append("\\\"");
            case '\\' -> java.append("\\\\");
            case '\n' -> java.append("\\n");
            case '\r' -> java.append("\\r");
            case '\t' -> java.append("\\t");
            default -> {
                if (c < ' ' || c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                    java.append("\\u%04x".formatted((int) c));
                } else {
                    java.append(c);
                }
            }
        }
    }

    static SourceText number(int number) {
        return new SourceText.Literal(Integer.toString(number));
    }

    /// The expression of a value that a field can have.
    ///
    /// @param imports gets the classes that it names
    /// @throws MigrationException if it is of a type that no field has
    static SourceText of(Object value, Collection<String> imports) {
        return switch (value) {
            case String text -> text(text);
            case Integer number -> new SourceText.Literal(number.toString());
            case Long number -> new SourceText.Literal(number + "L");
            case Boolean truth -> new SourceText.Literal(truth.toString());
            case Double number -> real(number);
            case BigDecimal number -> {
                imports.add(BigDecimal.class.getName());
                yield new SourceText.Call("new BigDecimal", text(number.toString()));
            }
            case Instant moment -> {
                imports.add(Instant.class.getName());
                yield new SourceText.Call("Instant.parse", text(moment.toString()));
            }
            case LocalDate day -> {
                imports.add(LocalDate.class.getName());
                yield new SourceText.Call("LocalDate.parse", text(day.toString()));
            }
            case UUID uuid -> {
                imports.add(UUID.class.getName());
                yield new SourceText.Call("UUID.fromString", text(uuid.toString()));
            }
            case OldRows now -> new SourceText.Literal(now.name());
            default ->
                throw new MigrationException(
                        "A %s can't be written in a migration. Values are texts, numbers, true or false, moments, days and UUIDs."
                                .formatted(value.getClass().getName()));
        };
    }

    private static SourceText real(double number) {
        if (Double.isNaN(number)) {
            return new SourceText.Literal("Double.NaN");
        }
        if (Double.isInfinite(number)) {
            return new SourceText.Literal(number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY");
        }
        return new SourceText.Literal(Double.toString(number));
    }
}
