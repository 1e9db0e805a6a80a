package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.SafeText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PythonValuesTest {
    @Test
    void whatIsEmptyOrZeroIsFalse() {
        for (Object value : Arrays.asList(
                null,
                false,
                "",
                SafeText.of(""),
                0,
                0L,
                0.0,
                BigInteger.ZERO,
                new BigDecimal("0.00"),
                List.of(),
                Map.of(),
                Set.of(),
                new int[0],
                Optional.empty(),
                Optional.of(0),
                Duration.ZERO,
                (Iterable<?>) () -> List.of().iterator())) {
            assertThat(PythonValues.isTrue(value)).as("%s", value).isFalse();
        }
    }

    @Test
    void allElseIsTrue() {
        for (Object value : List.of(
                true,
                "0",
                " ",
                -1,
                0.1,
                Double.NaN,
                List.of(0),
                Map.of(1, 2),
                new int[1],
                new Object(),
                LocalDate.EPOCH)) {
            assertThat(PythonValues.isTrue(value)).as("%s", value).isTrue();
        }
    }

    @Test
    void numbersAreOneFamily() {
        assertThat(PythonValues.equal(1, 1.0)).isTrue();
        assertThat(PythonValues.equal(true, 1L)).isTrue();
        assertThat(PythonValues.equal(new BigDecimal("1.0"), 1)).isTrue();
        assertThat(PythonValues.equal(new BigDecimal("0.1"), 0.1)).isFalse();
        assertThat(PythonValues.equal(Double.NaN, Double.NaN)).isFalse();
        assertThat(PythonValues.equal(Double.POSITIVE_INFINITY, 1)).isFalse();
        assertThat(PythonValues.equal("1", 1)).isFalse();
    }

    @Test
    void containersAreEqualByTheirElements() {
        assertThat(PythonValues.equal(List.of(1, "a"), new Object[] {1.0, SafeText.of("a")}))
                .isTrue();
        assertThat(PythonValues.equal(Map.of("a", 1), Map.of("a", true))).isTrue();
        assertThat(PythonValues.equal(Set.of(1), Set.of(1.0))).isTrue();
        assertThat(PythonValues.equal(List.of(1), List.of(1, 2))).isFalse();
    }

    @Test
    void momentsAreEqualInAllZones() {
        assertThat(PythonValues.equal(Instant.EPOCH, OffsetDateTime.parse("1970-01-01T01:00:00+01:00")))
                .isTrue();
        assertThat(PythonValues.compare(Instant.EPOCH, OffsetDateTime.parse("1970-01-01T01:00:01+01:00")))
                .isNegative();
    }

    @Test
    void orders() {
        assertThat(PythonValues.compare(1, 2.5)).isNegative();
        assertThat(PythonValues.compare("b", SafeText.of("a"))).isPositive();
        assertThat(PythonValues.compare("\uFF5E", "😀")).isNegative();
        assertThat(PythonValues.compare("a", "ab")).isNegative();
        assertThat(PythonValues.compare(List.of(1, 2), List.of(1, 3))).isNegative();
        assertThat(PythonValues.compare(List.of(1, 2), List.of(1))).isPositive();
        assertThat(PythonValues.compare(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)))
                .isPositive();
    }

    @Test
    void whatHasNoOrderHasNone() {
        assertThat(PythonValues.compare(1, "1")).isNull();
        assertThat(PythonValues.compare(null, 1)).isNull();
        assertThat(PythonValues.compare(Double.NaN, 1)).isNull();
        assertThat(PythonValues.compare(LocalDate.EPOCH, LocalDateTime.MIN)).isNull();
    }

    @Test
    void contains() {
        assertThat(PythonValues.contains("abc", "b")).isTrue();
        assertThat(PythonValues.contains(List.of(1, 2), 2.0)).isTrue();
        assertThat(PythonValues.contains(Map.of("k", 1), "k")).isTrue();
        assertThatThrownBy(() -> PythonValues.contains("abc", 1)).hasMessage("Only a text is in a text.");
        assertThatThrownBy(() -> PythonValues.contains(5, 1)).hasMessage("Nothing is in this value.");
    }
}
