package dev.musette.base.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberFormatTest {
    private static final NumberFormat GERMAN = new NumberFormat(",", ".", List.of(3));
    private static final NumberFormat PLAIN = new NumberFormat(".", ",", List.of(0));

    @Test
    void groups() {
        assertThat(GERMAN.format(1234567.891, 2)).isEqualTo("1.234.567,89");
        assertThat(GERMAN.format(-999)).isEqualTo("-999");
        assertThat(GERMAN.format(1000)).isEqualTo("1.000");
        assertThat(new NumberFormat(".", ",", List.of(3, 2, 0)).format(123456789))
                .isEqualTo("12,34,56,789");
        assertThat(new NumberFormat(".", "_", List.of(4)).format(-99999)).isEqualTo("-9_9999");
        assertThat(PLAIN.format(BigInteger.TEN.pow(20))).isEqualTo("100000000000000000000");
    }

    @Test
    void placesAreCutOrFilled() {
        assertThat(PLAIN.format(new BigDecimal("1.239"), 2)).isEqualTo("1.23");
        assertThat(PLAIN.format(5, 2)).isEqualTo("5.00");
        assertThat(PLAIN.format("7.5", 0)).isEqualTo("7");
        assertThat(PLAIN.format(new BigDecimal("0.50"))).isEqualTo("0.50");
    }

    @Test
    void exponentsAreWrittenOutUnlessTheyAreHuge() {
        assertThat(PLAIN.format(1e20, 2)).isEqualTo("100000000000000000000.00");
        assertThat(PLAIN.format(1e-10, 2)).isEqualTo("0.00");
        assertThat(PLAIN.format(-1e-10, 2)).isEqualTo("0.00");
        assertThat(GERMAN.format(new BigDecimal("1.5E+250"))).isEqualTo("1,5e+250");
    }
}
