package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.MeasuredContainer;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.record.Evidence;
import dev.coffeeshop.operator.record.RecordStore;
import dev.coffeeshop.operator.record.RecordedFindings;
import dev.coffeeshop.operator.record.TrialRecord;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gathers evidence while a trial runs, records it when it ends, and has the records judged. */
@Singleton
class TrialRecorder {

    private final RecordStore store;
    private final KubeletMetrics metrics;

    TrialRecorder(KubernetesClient client, KubeletMetrics metrics) {
        this.store = new RecordStore(client);
        this.metrics = metrics;
    }

    /** Adds what can be seen now, which it returns, to what has been seen of the trial. */
    Evidence sample(CoffeeShopExperiment experiment, Trial trial, TrialView view, Instant now) {
        Evidence seen = evidence(experiment, view);
        store.add(experiment, trial, seen, now);
        return seen;
    }

    /** The first record of a trial stands, also when it is recorded again after a crash. */
    TrialRecord finish(CoffeeShopExperiment experiment, Trial trial, TrialEnd end, TrialView view, Instant now) {
        return store.finish(experiment, record(experiment, trial, end, view, now));
    }

    /** Forgets a trial that was given up: when it is begun again, nothing of it may be mistaken for the new one. */
    void discardUnfinished(CoffeeShopExperiment experiment, Trial trial) {
        store.discardUnfinished(experiment, trial);
    }

    /** From the stored records of all those trials. */
    Findings judge(CoffeeShopExperiment experiment, List<TrialRecordRef> refs) {
        var names = refs.stream().map(TrialRecordRef::name).toList();
        return RecordedFindings.of(experiment, store.load(experiment, names)).findings();
    }

    private Evidence evidence(CoffeeShopExperiment experiment, TrialView view) {
        String container = MeasuredContainer.name(experiment.getSpec().workload());
        var pods = view.workloadPods();
        var samples = metrics.sample(experiment.getMetadata().getNamespace(), pods, container);
        return WorkloadEvidence.of(pods, container, samples);
    }

    private static Instant start(TrialView view, Instant otherwise) {
        return Optional.ofNullable(view.deployment())
                .map(deployment -> Instant.parse(deployment.getMetadata().getCreationTimestamp()))
                .orElse(otherwise);
    }

    private TrialRecord record(
            CoffeeShopExperiment experiment, Trial trial, TrialEnd end, TrialView view, Instant now) {
        EndFields fields = EndFields.of(end);
        return TrialRecord.of(
                experiment,
                trial,
                fields.outcome(),
                fields.reason(),
                fields.message(),
                fields.result(),
                start(view, now),
                now,
                evidence(experiment, view));
    }
}
