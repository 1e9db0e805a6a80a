package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static String json(@Nullable Object value) throws IOException {
        Response response = Response.json(value);
        assertThat(response.header("Content-Type")).isEqualTo("application/json");
        return response.contentText();
    }

    record Author(String fullName, int birthYear) {}

    @Test
    void valuesOfEveryKindHaveTheirForm() throws IOException {
        assertThat(json(null)).isEqualTo("null");
        assertThat(json(List.of(1, true, "a\"é</script>"))).isEqualTo("[1,true,\"a\\\"é</script>\"]");
        assertThat(json(new BigDecimal("1.50"))).isEqualTo("\"1.50\"");
        assertThat(json(new BigDecimal("1E+3"))).isEqualTo("\"1E+3\"");
        assertThat(json(new UUID(0, 7))).isEqualTo("\"00000000-0000-0000-0000-000000000007\"");
    }

    @Test
    void namesOfComponentsAreSnakeCaseAndKeysAreKept() throws IOException {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("camelKey", new Author("Ann", 1970));
        assertThat(json(page)).isEqualTo("{\"camelKey\":{\"full_name\":\"Ann\",\"birth_year\":1970}}");
    }

    @Test
    void timesAreIsoWithMillisecondsWhereThereAreAny() throws IOException {
        assertThat(json(LocalDate.of(2024, 1, 31))).isEqualTo("\"2024-01-31\"");
        assertThat(json(Instant.parse("2024-01-31T13:05:09Z"))).isEqualTo("\"2024-01-31T13:05:09Z\"");
        assertThat(json(Instant.parse("2024-01-31T13:05:09.670Z"))).isEqualTo("\"2024-01-31T13:05:09.670Z\"");
        assertThat(json(LocalDateTime.parse("2024-01-31T13:05:09.123999"))).isEqualTo("\"2024-01-31T13:05:09.123\"");
        assertThat(json(OffsetDateTime.parse("2024-01-31T13:05:00+01:00"))).isEqualTo("\"2024-01-31T13:05:00+01:00\"");
        assertThat(json(ZonedDateTime.parse("2024-07-31T13:05:00+02:00[Europe/Paris]")))
                .isEqualTo("\"2024-07-31T13:05:00+02:00\"");
        assertThat(json(LocalTime.parse("03:04:05.678900"))).isEqualTo("\"03:04:05.678\"");
        assertThat(json(LocalTime.parse("03:04:00"))).isEqualTo("\"03:04:00\"");
    }

    @Test
    void durationsAreIso() throws IOException {
        assertThat(json(Duration.ofSeconds(93603).plusNanos(4000))).isEqualTo("\"P1DT02H00M03.000004S\"");
        assertThat(json(Duration.ZERO)).isEqualTo("\"P0DT00H00M00S\"");
        assertThat(json(Duration.ofSeconds(-86399))).isEqualTo("\"-P0DT23H59M59S\"");
    }

    @Test
    void whatHasNoFormIsNamed() {
        Object[] loop = new Object[1];
        loop[0] = Arrays.asList(loop);
        assertThatThrownBy(() -> Response.json(loop))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No JSON can be made of this value: ");
    }
}
