package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void valuesAreWrittenAsPythonDoes() {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        map.put("é\u007f😀", "\"\\/\n\r\t\f\b\u0001");
        map.put(1, Arrays.asList(true, null, 1L, new BigInteger("123456789012345678901234567890")));
        map.put(false, Map.of());
        map.put(null, new int[] {1, 2});
        map.put(1.5, List.of(1e16, 0.1f, Double.NaN, Double.NEGATIVE_INFINITY));
        assertThat(JsonWriter.COMPACT.write(map))
                .isEqualTo("{\"\\u00e9\\u007f\\ud83d\\ude00\":\"\\\"\\\\/\\n\\r\\t\\f\\b\\u0001\","
                        + "\"1\":[true,null,1,123456789012345678901234567890],\"false\":{},\"null\":[1,2],"
                        + "\"1.5\":[1e+16,0.1,NaN,-Infinity]}");
        assertThat(JsonWriter.SPACED.write(Map.of("é", List.of(1, "a")))).isEqualTo("{\"\\u00e9\": [1, \"a\"]}");
        assertThat(JsonWriter.READABLE.write(Map.of("é", List.of(1, "\u0001")))).isEqualTo("{\"é\": [1, \"\\u0001\"]}");
    }

    @Test
    void valuesThatJsonLacksAreText() {
        LocalDateTime time = LocalDateTime.of(2024, 1, 2, 3, 4, 5, 678_901_000);
        assertThat(JsonWriter.SPACED.write(List.of(
                        LocalDate.of(2024, 1, 2),
                        time,
                        time.toLocalTime(),
                        LocalTime.of(3, 4),
                        OffsetDateTime.parse("2024-01-02T03:04:05.5+02:00"),
                        Instant.EPOCH,
                        ZonedDateTime.of(time, ZoneId.of("Europe/Berlin")),
                        Duration.ofHours(-25),
                        new BigDecimal("1E+2"),
                        new UUID(0, 1))))
                .isEqualTo("[\"2024-01-02\", \"2024-01-02T03:04:05.678\", \"03:04:05.678\", \"03:04:00\","
                        + " \"2024-01-02T03:04:05.500+02:00\", \"1970-01-01T00:00:00Z\","
                        + " \"2024-01-02T03:04:05.678+01:00\", \"-P1DT01H00M00S\", \"1E+2\","
                        + " \"00000000-0000-0000-0000-000000000001\"]");
        assertThat(JsonWriter.text("text")).isNull();
        assertThat(JsonWriter.text(null)).isNull();
    }

    @Test
    void whatHasNoJsonFormIsRefused() {
        assertThatThrownBy(() -> JsonWriter.COMPACT.write(LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A java.time.LocalDate has no JSON form here: use maps, lists, text, numbers, booleans"
                        + " and null.");
        assertThatThrownBy(() -> JsonWriter.SPACED.write(List.of(Set.of(1)))).hasMessageContaining("has no JSON form");
        assertThatThrownBy(() -> JsonWriter.SPACED.write(Map.of(LocalDate.EPOCH, 1)))
                .hasMessage("A java.time.LocalDate has no JSON form here: use maps, lists, text, numbers, booleans,"
                        + " dates, times and null.");
    }

    @Test
    void nestingIsBounded() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThatThrownBy(() -> JsonWriter.SPACED.write(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value is nested more than 500 levels deep.");
    }
}
