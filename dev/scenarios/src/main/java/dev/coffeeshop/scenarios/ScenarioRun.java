package dev.coffeeshop.scenarios;

import dev.coffeeshop.cluster.Checkout;
import dev.coffeeshop.demo.ExperimentRun;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs scenarios: applied as a newcomer would, followed to their end, kept, compared, removed. */
record ScenarioRun(KubernetesClient client, Checkout checkout, PrintStream out) {

    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** What keeps one scenario from its end is part of its outcome, and does not keep the others from theirs. */
    Outcome of(Scenario scenario, long seed) throws IOException, InterruptedException {
        KubernetesSerialization yaml = client.getKubernetesSerialization();
        Expectation expectation = scenario.expectation(yaml);
        Sample sample = scenario.sample(yaml);
        sample.seed(seed);
        out.printf(
                "%n%s: applying %s with seed %d%n",
                scenario.name(), checkout.root().relativize(scenario.sample()), seed);
        Instant start = Instant.now();
        CoffeeShopExperimentStatus status = CoffeeShopExperimentStatus.empty();
        List<Difference> differences;
        try {
            CoffeeShopExperiment finished = finished(scenario, sample);
            status = ExperimentRun.statusOf(finished);
            differences = expectation.differences(status, yaml.convertValue(status, Map.class));
        } catch (IllegalStateException | KubernetesClientException e) {
            differences = List.of(new Difference("the run", "an end", String.valueOf(e.getMessage())));
        }
        return new Outcome(
                scenario.name(),
                seed,
                status,
                expectation.planted(),
                differences,
                Duration.between(start, Instant.now()));
    }

    private CoffeeShopExperiment finished(Scenario scenario, Sample sample) throws IOException, InterruptedException {
        var namespace = ScenarioNamespace.of(client, scenario);
        namespace.create();
        try {
            sample.objects().forEach(namespace::create);
            String name = sample.experiment().getMetadata().getName();
            CoffeeShopExperiment finished =
                    new ExperimentRun(client, namespace.name(), scenario.name(), out).follow(name, LONGEST);
            keep(scenario, finished);
            return finished;
        } finally {
            namespace.delete();
        }
    }

    private void keep(Scenario scenario, CoffeeShopExperiment finished) throws IOException {
        Path directory = checkout.root().resolve("target/scenarios");
        Files.createDirectories(directory);
        finished.getMetadata().setManagedFields(List.of());
        Files.writeString(
                directory.resolve(scenario.name() + ".yaml"),
                client.getKubernetesSerialization().asYaml(finished));
    }
}
