package dev.coffeeshop.demo;

import com.github.dockerjava.api.command.InspectImageResponse;
import dev.coffeeshop.cluster.Checkout;
import dev.coffeeshop.cluster.OperatorChart;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.testcontainers.DockerClientFactory;

/**
 * {@code demo install}: the chart into the local cluster; {@code demo quickstart}: the sample from apply to verdict;
 * {@code demo pages PORT}: the operator's pages on this machine.
 */
final class Demo {

    private static final String OPERATOR_NAMESPACE = "coffeeshop-system";
    private static final String OPERATOR_IMAGE = "localhost/coffeeshop/operator:0.1.0";
    private static final Duration INSTALL_TIMEOUT = Duration.ofMinutes(3);

    private final Checkout checkout = Checkout.current();
    private final PrintStream out = System.out;

    private Demo() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var demo = new Demo();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "install" -> demo.install();
            case "quickstart" -> System.exit(demo.quickstart() ? 0 : 1);
            case "pages" -> demo.pages(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
            default -> {
                System.err.println("usage: demo install | quickstart | pages PORT");
                System.exit(2);
            }
        }
    }

    private void install() {
        out.println("demo: installing the chart " + checkout.operatorChart() + " in namespace " + OPERATOR_NAMESPACE);
        var chart = new OperatorChart(checkout.kubeConfig(), checkout.operatorChart(), OPERATOR_NAMESPACE);
        chart.upgrade(Map.of("podAnnotations.image-id", imageId()), INSTALL_TIMEOUT);
        out.println("demo: the operator is ready");
    }

    /** Part of the pod template, so that an image built anew under the same tag is rolled out. */
    private static String imageId() {
        InspectImageResponse image =
                DockerClientFactory.lazyClient().inspectImageCmd(OPERATOR_IMAGE).exec();
        return Objects.requireNonNull(image.getId()).replace("sha256:", "");
    }

    private boolean quickstart() throws IOException, InterruptedException {
        Path sample = checkout.root().resolve("manifests/samples/quickstart.yaml");
        try (KubernetesClient client = client()) {
            return new Quickstart(client, sample, out).run();
        }
    }

    private void pages(int port) throws IOException, InterruptedException {
        try (KubernetesClient client = client();
                var pages = new Pages(client, port)) {
            out.println("demo: the operator's pages are at " + pages.address() + " until this is interrupted");
            new CountDownLatch(1).await();
        }
    }

    private KubernetesClient client() throws IOException {
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(Files.readString(checkout.kubeConfig())))
                .build();
    }
}
