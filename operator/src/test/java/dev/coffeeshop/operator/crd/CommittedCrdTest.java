package dev.coffeeshop.operator.crd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is committed is what is generated. With {@code -Dcrd.renew} it is written instead of compared. */
class CommittedCrdTest {

    private static final Path ROOT = Path.of("..");
    private static final String RENEW =
            "mvn -pl operator -am test -Dtest=CommittedCrdTest -Dsurefire.failIfNoSpecifiedTests=false -Dcrd.renew";

    @ParameterizedTest
    @MethodSource("copies")
    void equalsTheGeneratedOne(Path committed) throws IOException {
        String generated = GeneratedCrd.fresh().yaml();

        if (System.getProperty("crd.renew") != null) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, generated);
        }

        assertThat(committed)
                .as("Renew it with: %s", RENEW)
                .exists()
                .content()
                .as("%s differs from what the classes of the API now give. Renew it with: %s", committed, RENEW)
                .isEqualTo(generated);
    }

    /** The chart needs its own, since Helm reads nothing outside of it. */
    static Stream<Path> copies() {
        return Stream.of(
                ROOT.resolve("manifests/crd/coffeeshopexperiments.coffeeshop.dev.yaml"),
                ROOT.resolve("charts/coffeeshop-operator/files/crd.yaml"));
    }
}
