package dev.coffeeshop.operator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file has one mistake and says in its first line how it is refused. */
@OnCluster(operator = false)
class WrongExperimentsIT {

    private static final String EXPECT = "# expect: ";

    @ParameterizedTest
    @MethodSource("mistakes")
    void isRefusedWithAMessageThatNamesFieldAndFix(Path file, TestNamespace namespace) throws IOException {
        String yaml = Files.readString(file);
        String expected = yaml.lines().findFirst().orElseThrow().substring(EXPECT.length());

        assertThatThrownBy(() -> namespace.create(yaml))
                .isInstanceOfSatisfying(
                        KubernetesClientException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(422))
                .hasMessageContaining(expected)
                .hasMessageNotContaining("rule compile error")
                .hasMessageNotContaining("no such key");
    }

    static List<Path> mistakes() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/wrong"))) {
            return files.sorted().toList();
        }
    }
}
