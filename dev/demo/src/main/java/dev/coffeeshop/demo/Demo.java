package dev.coffeeshop.demo;

import dev.coffeeshop.cluster.Checkout;
import dev.coffeeshop.cluster.OperatorChart;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code demo install}: the chart into the local cluster; {@code demo quickstart}: the sample from apply to verdict. */
final class Demo {

    private static final String OPERATOR_NAMESPACE = "coffeeshop-system";
    private static final Duration INSTALL_TIMEOUT = Duration.ofMinutes(3);

    private final Checkout checkout = Checkout.current();
    private final PrintStream out = System.out;

    private Demo() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var demo = new Demo();
        switch (String.join(" ", List.of(arguments))) {
            case "install" -> demo.install();
            case "quickstart" -> System.exit(demo.quickstart() ? 0 : 1);
            default -> {
                System.err.println("usage: demo install | quickstart");
                System.exit(2);
            }
        }
    }

    private void install() {
        out.println("demo: installing the chart " + checkout.operatorChart() + " in namespace " + OPERATOR_NAMESPACE);
        var chart = new OperatorChart(checkout.kubeConfig(), checkout.operatorChart(), OPERATOR_NAMESPACE);
        chart.upgrade(Map.of(), INSTALL_TIMEOUT);
        out.println("demo: the operator is ready");
    }

    private boolean quickstart() throws IOException, InterruptedException {
        Path sample = checkout.root().resolve("manifests/samples/quickstart.yaml");
        try (KubernetesClient client = client()) {
            var quickstart = new Quickstart(client, sample, out);
            CoffeeShopExperiment applied = quickstart.apply();
            boolean judged = quickstart.show(quickstart.follow(applied));
            out.println(whatNext(applied.getMetadata().getName()));
            return judged;
        }
    }

    private KubernetesClient client() throws IOException {
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(Files.readString(checkout.kubeConfig())))
                .build();
    }

    private static String whatNext(String name) {
        return """

                What next:
                  dev/kubectl get cse                          all experiments, a line each
                  dev/kubectl describe cse %1$s          everything that was measured
                  dev/kubectl apply -f - <manifests/samples/%1$s.yaml   (change it and its name, and run your own)
                  make cluster-down                            remove the cluster
                """
                .formatted(name);
    }
}
