package dev.coffeeshop.operator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "*/*, true",
        "text/csv, true",
        "TEXT/CSV; charset=utf-8, true",
        "text/*;q=0.1, true",
        "'text/html, */*;q=0.1', true",
        "text/html, false",
        "text/csvx, false",
        "application/*, false"
    })
    void takesWhatIsAccepted(String accept, boolean taken) {
        assertThat(MediaType.CSV.isIn(accept)).isEqualTo(taken);
    }
}
