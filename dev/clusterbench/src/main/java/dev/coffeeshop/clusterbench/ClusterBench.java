package dev.coffeeshop.clusterbench;

import dev.coffeeshop.cluster.Checkout;
import dev.coffeeshop.demo.BenchmarkPage;
import dev.coffeeshop.measurement.LoadResult;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/**
 * {@code clusterbench capacity}: ten searches for one capacity, and long rungs around it. {@code clusterbench pods}: the
 * same rate from one, two and three pods.
 */
final class ClusterBench {

    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final int MOST_PODS = 3;

    private final Runs runs;
    private final Experiments experiments;
    private final BenchmarkPage page;

    private ClusterBench(KubernetesClient client, Checkout checkout) {
        this.runs = new Runs(client, System.out);
        this.experiments = new Experiments(client.getKubernetesSerialization());
        this.page = new BenchmarkPage(checkout, System.out);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Checkout checkout = Checkout.current();
        var config = Config.fromKubeconfig(Files.readString(checkout.kubeConfig()));
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config).build()) {
            var bench = new ClusterBench(client, checkout);
            switch (String.join(" ", List.of(arguments))) {
                case "capacity" -> bench.capacity();
                case "pods" -> bench.pods();
                default -> {
                    System.err.println("usage: clusterbench capacity | pods");
                    System.exit(2);
                }
            }
        }
    }

    private void capacity() throws IOException, InterruptedException {
        List<LoadResult> searches = runs.of(experiments.capacity(), LONGEST);
        var answers = new Spread(searches.stream()
                .map(LoadResult::capacity)
                .map(estimate -> estimate == null ? 0 : estimate.requestsPerSecond())
                .toList());
        var rates = Confirmation.rates(answers.median());
        var confirmation = Confirmation.of(
                runs.of(experiments.confirmation(rates), LONGEST).getFirst());
        page.write(
                "capacity",
                "How well a searched capacity repeats",
                "bench-capacity",
                new CapacityPage(searches, confirmation).markdown());
    }

    private void pods() throws IOException, InterruptedException {
        var results = new TreeMap<Integer, List<LoadResult>>();
        for (int pods = 1; pods <= MOST_PODS; pods++) {
            results.put(pods, runs.of(experiments.pods(pods), LONGEST));
        }
        page.write(
                "pods", "The same rate from one pod and from several", "bench-pods", new PodsPage(results).markdown());
    }
}
