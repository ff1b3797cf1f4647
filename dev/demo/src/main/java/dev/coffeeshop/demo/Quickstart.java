package dev.coffeeshop.demo;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The sample experiment: applied, followed to its end, shown. */
record Quickstart(KubernetesClient client, Path sample, PrintStream out) {

    private static final String NAMESPACE = "default";
    private static final String COST_VARIABLE = "BREW_CPU_MILLISECONDS";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /**
     * Applies the sample as it is written, without this client's idea of its fields. An experiment does not change, so a
     * second run is a new one.
     *
     * @return the experiment's name
     */
    String apply() throws IOException {
        GenericKubernetesResource experiment = client.getKubernetesSerialization()
                .unmarshal(Files.readString(sample), GenericKubernetesResource.class);
        String name = experiment.getMetadata().getName();
        if (resource(name).get() != null) {
            out.println("demo: found the experiment of an earlier run; deleting it");
            resource(name).delete();
            resource(name).waitUntilCondition(Objects::isNull, 1, TimeUnit.MINUTES);
        }
        out.println("demo: applying " + sample);
        client.resource(experiment).inNamespace(NAMESPACE).create();
        return name;
    }

    /** Prints a line whenever something has changed, until the experiment is finished. */
    CoffeeShopExperiment follow(String name) throws InterruptedException {
        Instant start = Instant.now();
        String last = "";
        while (Duration.between(start, Instant.now()).compareTo(LONGEST) < 0) {
            CoffeeShopExperiment experiment = resource(name).require();
            CoffeeShopExperimentStatus status = statusOf(experiment);
            String line = new Progress(status).line();
            if (!line.equals(last)) {
                out.printf(
                        "demo: %4d s  %s%n",
                        Duration.between(start, Instant.now()).toSeconds(), line);
                last = line;
            }
            if (status.state() != null && status.state().isFinished()) {
                return experiment;
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
        throw new IllegalStateException("the experiment is not finished after " + LONGEST.toMinutes()
                + " minutes; look at: dev/kubectl describe cse "
                + name);
    }

    /** Whether the experiment came to a verdict. */
    boolean show(CoffeeShopExperiment finished) {
        CoffeeShopExperimentStatus status = statusOf(finished);
        out.println();
        out.print(new CellTable(cpuMillisecondsPerOrder(finished)).render(status.cells()));
        out.println();
        Optional.ofNullable(status.verdict())
                .ifPresentOrElse(
                        verdict -> out.println("  " + verdict.headline()),
                        () -> status.conditions().stream()
                                .filter(condition -> condition.getType().equals("Succeeded"))
                                .forEach(condition -> out.println("  no verdict: " + condition.getMessage())));
        return status.verdict() != null;
    }

    private static double cpuMillisecondsPerOrder(CoffeeShopExperiment experiment) {
        return experiment.getSpec().workload().env().stream()
                .filter(variable -> variable.getName().equals(COST_VARIABLE))
                .map(EnvVar::getValue)
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sample does not set " + COST_VARIABLE));
    }

    private Resource<CoffeeShopExperiment> resource(String name) {
        return client.resources(CoffeeShopExperiment.class)
                .inNamespace(NAMESPACE)
                .withName(name);
    }

    private static CoffeeShopExperimentStatus statusOf(CoffeeShopExperiment experiment) {
        return Optional.ofNullable(experiment.getStatus()).orElseGet(CoffeeShopExperimentStatus::empty);
    }
}
