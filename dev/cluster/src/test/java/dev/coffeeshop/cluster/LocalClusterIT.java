package dev.coffeeshop.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.utility.MountableFile;

/** What the operator's own tests take for granted of a node, whichever image it runs. */
class LocalClusterIT {

    private static final String JRE_IMAGE = "localhost/coffeeshop-jre:25";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final LocalCluster CLUSTER = new LocalCluster();

    @BeforeAll
    static void start() {
        CLUSTER.start();
    }

    @AfterAll
    static void stop() {
        CLUSTER.stop();
    }

    @Test
    void copiesAnImageOnceAndRunsItAsRestrictedPodBehindServiceWithCountersOfItsCpuLimit() throws Exception {
        assertThat(CLUSTER.load(JRE_IMAGE)).isEqualTo(ImageLoader.Outcome.COPIED);
        assertThat(CLUSTER.load(JRE_IMAGE)).isEqualTo(ImageLoader.Outcome.ALREADY_THERE);

        CLUSTER.copyFileToContainer(MountableFile.forHostPath(resource("web.yaml")), "/tmp/web.yaml");
        kubectl("apply", "-f", "/tmp/web.yaml");
        kubectl("-n", "web", "rollout", "status", "deployment/web", "--timeout=" + LIMIT.toSeconds() + "s");

        assertThat(kubectl("get", "--raw", "/api/v1/namespaces/web/services/web:80/proxy/"))
                .contains("logging.properties");
        String node = kubectl("get", "nodes", "-o", "name").strip().replace("node/", "");
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(kubectl("get", "--raw", "/api/v1/nodes/" + node + "/proxy/metrics/cadvisor"))
                                .containsPattern("container_cpu_cfs_periods_total\\{container=\"web\"[^}]*} [1-9]"));
    }

    @Test
    void installsUpgradesAndUninstallsChart(@TempDir Path directory) throws Exception {
        Path kubeConfig = CLUSTER.writeKubeConfig(directory.resolve("kubeconfig"));
        var chart = new OperatorChart(kubeConfig, resource("chart"), "greetings");

        chart.install(Map.of("greeting.text", "good morning"), LIMIT);
        assertThat(greeting()).isEqualTo("good morning");

        chart.upgrade(Map.of(), LIMIT);
        assertThat(greeting()).isEqualTo("hello");

        chart.uninstall();
        chart.uninstall();
        assertThat(kubectl("-n", "greetings", "get", "configmaps", "-o", "name"))
                .doesNotContain("greeting");
    }

    private static String greeting() throws IOException, InterruptedException {
        return kubectl("-n", "greetings", "get", "configmap", "greeting", "-o", "jsonpath={.data.text}");
    }

    private static String kubectl(String... arguments) throws IOException, InterruptedException {
        var command = new String[arguments.length + 1];
        command[0] = "kubectl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        var result = CLUSTER.execInContainer(command);
        assertThat(result.getExitCode()).as(result.getStderr()).isZero();
        return result.getStdout();
    }

    private static Path resource(String name) throws URISyntaxException {
        URL url = Objects.requireNonNull(LocalClusterIT.class.getResource("/" + name));
        return Path.of(url.toURI());
    }
}
