package dev.coffeeshop.demo;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The sample experiment: applied, followed to its end, shown. */
record Quickstart(KubernetesClient client, Path sample, PrintStream out) {

    private static final String COST_VARIABLE = "BREW_CPU_MILLISECONDS";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Whether the experiment came to a verdict. */
    boolean run() throws IOException, InterruptedException {
        GenericKubernetesResource experiment = client.getKubernetesSerialization()
                .unmarshal(Files.readString(sample), GenericKubernetesResource.class);
        var run = new ExperimentRun(client, "demo", out);
        out.println("demo: applying " + sample);
        run.apply(experiment);
        return show(run.follow(experiment.getMetadata().getName(), LONGEST));
    }

    private boolean show(CoffeeShopExperiment finished) {
        CoffeeShopExperimentStatus status = ExperimentRun.statusOf(finished);
        out.println();
        out.print(new CellTable(cpuMillisecondsPerOrder(finished)).render(status.cells()));
        out.println();
        Optional.ofNullable(status.verdict())
                .ifPresentOrElse(
                        verdict -> out.println("  " + verdict.headline()),
                        () -> status.conditions().stream()
                                .filter(condition -> condition.getType().equals("Succeeded"))
                                .forEach(condition -> out.println("  no verdict: " + condition.getMessage())));
        out.println(whatNext(finished.getMetadata().getName()));
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

    private static String whatNext(String name) {
        return """

                What next:
                  dev/kubectl get cse                          all experiments, a line each
                  make pages                                   the same to look at, on http://127.0.0.1:8088
                  dev/kubectl describe cse %1$s          everything that was measured
                  dev/kubectl apply -f - <manifests/samples/%1$s.yaml   (change it and its name, and run your own)
                  make cluster-down                            remove the cluster
                """.formatted(name);
    }
}
