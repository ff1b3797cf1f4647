package dev.coffeeshop.operator.planning;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Trial;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A status to be varied; at first of an experiment that has just begun. */
record StatusSample(
        Instant start,
        @Nullable Instant completion,
        @Nullable CurrentTrial current,
        List<TrialRecordRef> records) {

    StatusSample(Instant start) {
        this(start, null, null, List.of());
    }

    StatusSample started(Instant at) {
        return new StatusSample(at, completion, current, records);
    }

    StatusSample finished(Instant at) {
        return new StatusSample(start, at, current, records);
    }

    StatusSample current(Trial trial, TrialPhase phase, Instant since) {
        var running = new CurrentTrial(
                trial.cell().name(), trial.repetition(), trial.attempt(), phase, null, since.toString(), null);
        return new StatusSample(start, completion, running, records);
    }

    StatusSample recorded(Trial trial, TrialOutcome outcome) {
        return recorded(trial, outcome, "SomeReason", "some message");
    }

    StatusSample recorded(Trial trial, TrialOutcome outcome, String reason, String message) {
        var ref = new TrialRecordRef(
                trial.name(), trial.cell().name(), trial.repetition(), trial.attempt(), outcome, reason, message);
        return new StatusSample(
                start,
                completion,
                current,
                Stream.concat(records.stream(), Stream.of(ref)).toList());
    }

    CoffeeShopExperimentStatus build() {
        return new CoffeeShopExperimentStatus(
                1L,
                null,
                start.toString(),
                completion == null ? null : completion.toString(),
                null,
                null,
                null,
                null,
                current,
                conditions(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                records,
                null);
    }

    private List<Condition> conditions() {
        return completion == null
                ? List.of()
                : List.of(new ConditionBuilder()
                        .withType("Finished")
                        .withStatus("True")
                        .build());
    }
}
