package dev.coffeeshop.demo;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One experiment on the local cluster: applied, followed to its end. Each line that it prints begins with {@code who}. */
public record ExperimentRun(KubernetesClient client, String namespace, String who, PrintStream out) {

    /** So that whoever looks on sees that it is still at work. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(4);

    public ExperimentRun(KubernetesClient client, String who, PrintStream out) {
        this(client, "default", who, out);
    }

    /**
     * Applies the experiment as it is written, without this client's idea of its fields. An experiment does not change, so
     * a second run is a new one.
     */
    public void apply(GenericKubernetesResource experiment) {
        String name = experiment.getMetadata().getName();
        if (resource(name).get() != null) {
            out.printf("%s: found the experiment %s of an earlier run; deleting it%n", who, name);
            resource(name).delete();
            resource(name).waitUntilCondition(Objects::isNull, 1, TimeUnit.MINUTES);
        }
        client.resource(experiment).inNamespace(namespace).create();
    }

    /**
     * Prints a line whenever something has changed, and every few seconds, until the experiment is finished.
     *
     * @throws IllegalStateException when that takes longer than {@code longest}
     */
    public CoffeeShopExperiment follow(String name, Duration longest) throws InterruptedException {
        Instant start = Instant.now();
        Instant printed = Instant.EPOCH;
        String last = "";
        while (Duration.between(start, Instant.now()).compareTo(longest) < 0) {
            CoffeeShopExperiment experiment = resource(name).require();
            CoffeeShopExperimentStatus status = statusOf(experiment);
            String line = new Progress(status).line();
            if (!line.equals(last) || !printed.plus(LONGEST_SILENCE).isAfter(Instant.now())) {
                out.printf(
                        "%s: %4d s  %s%n",
                        who, Duration.between(start, Instant.now()).toSeconds(), line);
                last = line;
                printed = Instant.now();
            }
            if (status.state() != null && status.state().isFinished()) {
                new PlanCheck(status).line().ifPresent(took -> out.printf("%s: %s%n", who, took));
                return experiment;
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
        throw new IllegalStateException(
                "the experiment is not finished after %d minutes; look at: dev/kubectl describe cse %s -n %s"
                        .formatted(longest.toMinutes(), name, namespace));
    }

    public static CoffeeShopExperimentStatus statusOf(CoffeeShopExperiment experiment) {
        return Optional.ofNullable(experiment.getStatus()).orElseGet(CoffeeShopExperimentStatus::empty);
    }

    private Resource<CoffeeShopExperiment> resource(String name) {
        return client.resources(CoffeeShopExperiment.class)
                .inNamespace(namespace)
                .withName(name);
    }
}
