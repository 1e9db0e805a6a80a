package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "2,2.0",
        "0.1,0.1",
        "-0.0,-0.0",
        "12345678.9,12345678.9",
        "1e15,1000000000000000.0",
        "1e16,1e+16",
        "1.5e-7,1.5e-07",
        "0.0001,0.0001",
        "0.00001,1e-05",
        "1e100,1e+100",
        "2e-3,0.002",
        "1e23,1e+23",
        "123456789012345680,1.2345678901234568e+17",
        "5e-324,5e-324",
        "-1.7976931348623157E308,-1.7976931348623157e+308",
        "NaN,nan",
        "Infinity,inf",
        "-Infinity,-inf"
    })
    void theShortestDecimalThatReadsBackIsWritten(double number, String text) {
        assertThat(PythonNumbers.repr(number)).isEqualTo(text);
    }

    @Test
    void decimalsKeepTheirScale() {
        assertThat(PythonNumbers.str(new BigDecimal("1.50"))).isEqualTo("1.50");
        assertThat(PythonNumbers.str(new BigDecimal("1E+3"))).isEqualTo("1E+3");
    }

    @Test
    void decimalsAreWrittenOutUnlessTheyAreHuge() {
        assertThat(PythonNumbers.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(PythonNumbers.plain(new BigDecimal("1.50"))).isEqualTo("1.50");
        assertThat(PythonNumbers.plain(new BigDecimal("1E+300"))).isEqualTo("1e+300");
        assertThat(PythonNumbers.plain(new BigDecimal("-1.25E-300"))).isEqualTo("-1.25e-300");
    }
}
