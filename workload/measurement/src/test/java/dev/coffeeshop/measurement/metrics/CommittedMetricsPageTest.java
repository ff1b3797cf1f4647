package dev.coffeeshop.measurement.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is committed is what is generated. With {@code -Dmetrics.renew} it is written instead of compared. */
class CommittedMetricsPageTest {

    private static final Path PAGE = Path.of("../../docs/metrics.md");
    private static final String RENEW =
            "mvn -pl workload/measurement test -Dtest=CommittedMetricsPageTest -Dmetrics.renew";

    @Test
    void equalsTheGeneratedOne() throws IOException {
        String generated = MetricsReference.page(RENEW);

        if (System.getProperty("metrics.renew") != null) {
            Files.writeString(PAGE, generated);
        }

        assertThat(PAGE)
                .as("Renew it with: %s", RENEW)
                .exists()
                .content()
                .as("%s differs from what the code now gives. Renew it with: %s", PAGE, RENEW)
                .isEqualTo(generated);
    }
}
