package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "1.956, 1.96",
        "76.04, 76",
        "148.96, 149",
        "12345, 12300",
        "123456789, 123000000",
        "0.00012345, 0.000123",
        "1e-7, 0.0000001",
        "99.96, 100"
    })
    void threeDigitsWithoutExponent(double value, String shown) {
        assertThat(Decimal.of(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 1000", "1234, 1234", "12.5, 12.5", "100000, 100000"})
    void loadsKeepAllTheirDigits(double level, String shown) {
        assertThat(Decimal.exact(level)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "999, 999", "'1000', '1,000'", "100000, '100,000'", "109.375, 109", "12.55, 12.6"})
    void inWordsThousandsAreSetApart(double level, String shown) {
        assertThat(Decimal.ofLoad(level)).isEqualTo(shown);
    }
}
