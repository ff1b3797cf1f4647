package dev.coffeeshop.clusterbench;

import dev.coffeeshop.demo.ExperimentRun;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.record.RecordStore;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Runs experiments and reads what their load generators measured from the trials' records. */
record Runs(KubernetesClient client, PrintStream out) {

    /**
     * The results of the counted trials, in their order.
     *
     * @throws IllegalStateException when the experiment did not end well
     */
    List<LoadResult> of(GenericKubernetesResource experiment, Duration longest) throws InterruptedException {
        String name = experiment.getMetadata().getName();
        var run = new ExperimentRun(client, name, out);
        run.apply(experiment);
        CoffeeShopExperiment finished = run.follow(name, longest);
        var status = ExperimentRun.statusOf(finished);
        var counted = status.trialRecords().stream()
                .filter(ref -> ref.outcome() == TrialOutcome.Succeeded)
                .map(TrialRecordRef::name)
                .toList();
        out.printf(
                "%s: %s, %d of %d attempts counted%n",
                name, status.state(), counted.size(), status.trialRecords().size());
        if (counted.isEmpty()) {
            throw new IllegalStateException("no trial of %s counts: %s".formatted(name, status.conditions()));
        }
        return new RecordStore(client)
                .load(finished, counted).stream()
                        .flatMap(record -> Stream.ofNullable(record.result()))
                        .map(Runs::measured)
                        .toList();
    }

    private static LoadResult measured(String message) {
        return switch (TerminationMessage.read(message)) {
            case TerminationMessage.Measured(var result) -> result;
            case TerminationMessage.Failed(var why) -> throw new IllegalStateException(why);
            case TerminationMessage.Unreadable(var why) -> throw new IllegalStateException(why);
        };
    }
}
