package dev.coffeeshop.operator.cluster;

import dev.coffeeshop.cluster.Checkout;
import dev.coffeeshop.cluster.LocalCluster;
import dev.coffeeshop.cluster.OperatorChart;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.testcontainers.containers.Container.ExecResult;

/**
 * The one real cluster of all tests, started by the first that asks for it. It ends with the JVM.
 *
 * <p>Tests of the API alone wait for the definition only; the operator is installed when the first test needs it.
 */
public final class TestCluster {

    public static final String OPERATOR_NAMESPACE = "coffeeshop-system";

    private static final List<String> IMAGES = List.of(
            "localhost/coffeeshop/operator:0.1.0",
            "localhost/coffeeshop/shop:0.1.0",
            "localhost/coffeeshop/loadgen:0.1.0");
    private static final Duration INSTALL_TIMEOUT = Duration.ofMinutes(3);

    private final LocalCluster node;
    private final KubernetesClient client;
    private boolean operatorInstalled;

    private TestCluster(LocalCluster node) {
        this.node = node;
        this.client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(node.getKubeConfigYaml()))
                .build();
    }

    public static TestCluster shared() {
        return Shared.CLUSTER;
    }

    public KubernetesClient client() {
        return client;
    }

    /** kubectl as a person would use it; a command that fails is an error with its output. */
    public String kubectl(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "kubectl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            ExecResult result = node.execInContainer(command);
            if (result.getExitCode() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + result.getStderr());
            }
            return result.getStdout();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Copies the images into the node and installs the chart, once. */
    public synchronized void ensureOperator() {
        if (!operatorInstalled) {
            IMAGES.forEach(this::load);
            chart().upgrade(Map.of(), INSTALL_TIMEOUT);
            operatorInstalled = true;
        }
    }

    private void load(String image) {
        try {
            node.load(image);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The Docker daemon has no image %s, which this test runs in the cluster: run `make images`."
                            .formatted(image),
                    e);
        }
    }

    private OperatorChart chart() {
        Checkout checkout = Checkout.current();
        try {
            Path kubeConfig = Files.createTempFile("coffeeshop-test", ".kubeconfig");
            kubeConfig.toFile().deleteOnExit();
            return new OperatorChart(node.writeKubeConfig(kubeConfig), checkout.operatorChart(), OPERATOR_NAMESPACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marked as the release's own, so that the chart takes it over when it is installed. */
    private void applyDefinition() {
        Path file = Checkout.current().root().resolve("manifests/crd/coffeeshopexperiments.coffeeshop.dev.yaml");
        CustomResourceDefinition definition = client.apiextensions()
                .v1()
                .customResourceDefinitions()
                .load(file.toFile())
                .item();
        var owned = definition
                .edit()
                .editMetadata()
                .addToLabels("app.kubernetes.io/managed-by", "Helm")
                .addToAnnotations("meta.helm.sh/release-name", OperatorChart.RELEASE)
                .addToAnnotations("meta.helm.sh/release-namespace", OPERATOR_NAMESPACE)
                .endMetadata()
                .build();
        client.resource(owned).create();
        client.resource(owned).waitUntilCondition(TestCluster::isEstablished, 30, TimeUnit.SECONDS);
    }

    private static boolean isEstablished(CustomResourceDefinition definition) {
        return definition != null
                && definition.getStatus() != null
                && definition.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Established")
                                && condition.getStatus().equals("True"));
    }

    private static final class Shared {

        static final TestCluster CLUSTER = start();

        private static TestCluster start() {
            var node = new LocalCluster();
            node.start();
            Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
            var cluster = new TestCluster(node);
            cluster.applyDefinition();
            return cluster;
        }
    }
}
