package dev.coffeeshop.scenarios;

import dev.coffeeshop.cluster.Checkout;
import dev.coffeeshop.demo.BenchmarkPage;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * {@code scenarios}: all of them, and a page about it; {@code scenarios NAME}: one. Ends with 0 when every judgement is
 * the expected one, with 1 when one differs, with 2 when there is nothing of that name.
 */
final class Scenarios {

    private static final int DIFFERS = 1;
    private static final int USAGE = 2;

    private final Checkout checkout;
    private final Catalogue catalogue;
    private final RunSettings settings;
    private final PrintStream out = System.out;

    private Scenarios(Checkout checkout, Catalogue catalogue, RunSettings settings) {
        this.checkout = checkout;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Checkout checkout = Checkout.current();
        Catalogue catalogue = Catalogue.of(checkout);
        Optional<Scenario> one = arguments.length == 1 ? catalogue.named(arguments[0]) : Optional.empty();
        if (arguments.length > 0 && one.isEmpty()) {
            throw fail("usage: scenarios [NAME], where NAME is one of " + String.join(", ", catalogue.names()));
        }
        var scenarios = new Scenarios(checkout, catalogue, settings(System.getenv()));
        boolean asExpected = one.isPresent() ? scenarios.only(one.get()) : scenarios.all();
        System.exit(asExpected ? 0 : DIFFERS);
    }

    private static RunSettings settings(Map<String, String> environment) {
        try {
            return RunSettings.of(environment, RandomGenerator.getDefault());
        } catch (IllegalArgumentException e) {
            throw fail(String.valueOf(e.getMessage()));
        }
    }

    private static IllegalStateException fail(String message) {
        System.err.println("scenarios: " + message);
        System.exit(USAGE);
        return new IllegalStateException(message);
    }

    private boolean only(Scenario scenario) throws IOException, InterruptedException {
        return run(List.of(scenario), settings.seed()).asExpected();
    }

    private boolean all() throws IOException, InterruptedException {
        List<Summary> runs = new ArrayList<>();
        for (int run = 0; run < settings.runs(); run++) {
            out.printf("scenarios: run %d of %d%n", run + 1, settings.runs());
            runs.add(run(catalogue.scenarios(), settings.seed() + run));
        }
        new BenchmarkPage(checkout, out)
                .write("scenarios", "Scenarios with a planted truth", "scenarios", new ScenariosPage(runs).markdown());
        return runs.stream().allMatch(Summary::asExpected);
    }

    private Summary run(List<Scenario> scenarios, long seed) throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        try (KubernetesClient client = client()) {
            var run = new ScenarioRun(client, checkout, out);
            for (Scenario scenario : scenarios) {
                Outcome outcome = run.of(scenario, seed);
                out.println();
                out.print(new VerdictBlock(outcome).text());
                outcome.differences().forEach(difference -> out.println("OTHERWISE: " + difference.inWords()));
                outcomes.add(outcome);
            }
        }
        var summary = new Summary(outcomes);
        out.println();
        out.println(summary.text());
        return summary;
    }

    private KubernetesClient client() throws IOException {
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(Files.readString(checkout.kubeConfig())))
                .build();
    }
}
