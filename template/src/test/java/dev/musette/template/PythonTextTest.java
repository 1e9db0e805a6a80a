package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PythonTextTest {
    private static void str(@Nullable Object value, String expected) {
        assertThat(PythonText.str(value)).isEqualTo(expected);
    }

    private static void repr(@Nullable Object value, String expected) {
        assertThat(PythonText.repr(value)).isEqualTo(expected);
    }

    @Test
    void scalars() {
        str(null, "None");
        str(true, "True");
        str(7L, "7");
        str(new BigInteger("123456789012345678901"), "123456789012345678901");
        str("a", "a");
    }

    @Test
    void floatsAreShortest() {
        str(2.0, "2.0");
        str(0.1f, "0.1");
        str(1e-7, "1e-07");
        str(0.0001, "0.0001");
        str(0.00001, "1e-05");
        str(1e15, "1000000000000000.0");
        str(1e16, "1e+16");
        str(1.5e300, "1.5e+300");
        str(-0.0, "-0.0");
        str(12345678.9, "12345678.9");
        str(Double.NaN, "nan");
        str(Double.NEGATIVE_INFINITY, "-inf");
    }

    @Test
    void decimalsKeepTheirScale() {
        str(new BigDecimal("1.50"), "1.50");
        str(new BigDecimal("1E+3"), "1E+3");
        str(new BigDecimal("0.0000001"), "1E-7");
        repr(new BigDecimal("1.50"), "Decimal('1.50')");
    }

    @Test
    void times() {
        str(LocalDate.of(2024, 1, 31), "2024-01-31");
        str(LocalTime.of(1, 2, 3, 4000), "01:02:03.000004");
        str(LocalDateTime.of(2024, 1, 31, 1, 2), "2024-01-31 01:02:00");
        str(Instant.EPOCH, "1970-01-01 00:00:00+00:00");
        str(OffsetDateTime.parse("2024-01-31T01:02:03+02:00"), "2024-01-31 01:02:03+02:00");
        str(Duration.ofSeconds(90061), "1 day, 1:01:01");
        str(Duration.ofMillis(-1500), "-1 day, 23:59:58.500000");
        repr(LocalDate.of(2024, 1, 31), "datetime.date(2024, 1, 31)");
        repr(Instant.EPOCH, "datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)");
    }

    @Test
    void collections() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("a", null);
        map.put("b", Arrays.asList(1, 2.0, "it's", "\"'\n\\"));
        str(map, "{'a': None, 'b': [1, 2.0, \"it's\", '\"\\'\\n\\\\']}");
        str(Set.of(1), "{1}");
        str(Set.of(), "set()");
        str(new int[] {1, 2}, "[1, 2]");
        str("hé\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), "b'h\u00e9\\x00'");
        repr(UUID.fromString("12345678-1234-5678-1234-567812345678"), "UUID('12345678-1234-5678-1234-567812345678')");
    }

    @Test
    void aListInItselfEnds() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThat(PythonText.str(list)).endsWith("[[...]]" + "]".repeat(31));
    }
}
