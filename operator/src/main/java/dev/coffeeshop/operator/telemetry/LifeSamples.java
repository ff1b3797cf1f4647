package dev.coffeeshop.operator.telemetry;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.coffeeshop.measurement.metrics.Metric;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Trial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where experiments are: their states, their trials, and the one trial that is under way. Pure. */
final class LifeSamples {

    private record End(TrialOutcome outcome, String reason) {}

    private LifeSamples() {}

    /** Every state of every namespace that has an experiment, also those that none is in. */
    static Stream<Sample> states(List<Subject> subjects) {
        Map<String, Map<ExperimentState, Long>> counts =
                subjects.stream().collect(groupingBy(Subject::namespace, groupingBy(LifeSamples::state, counting())));
        return counts.entrySet().stream()
                .flatMap(namespace -> Stream.of(ExperimentState.values())
                        .map(state -> Sample.of(
                                Metric.EXPERIMENTS,
                                namespace.getValue().getOrDefault(state, 0L),
                                List.of(namespace.getKey()),
                                state.name())));
    }

    static Stream<Sample> of(Subject subject) {
        return Stream.of(trials(subject), ended(subject), active(subject)).flatMap(each -> each);
    }

    /** Who has just been applied waits for the operator's first look. */
    private static ExperimentState state(Subject subject) {
        return Objects.requireNonNullElse(subject.status().state(), ExperimentState.Queued);
    }

    private static Stream<Sample> trials(Subject subject) {
        return Optional.ofNullable(subject.status().trials()).stream()
                .flatMap(counts -> Stream.of(
                        trials(subject, "remaining", counts.remaining()),
                        trials(subject, "succeeded", counts.succeeded()),
                        trials(subject, "failed", counts.failed()),
                        trials(subject, "invalid", counts.invalid())));
    }

    private static Sample trials(Subject subject, String state, int count) {
        return Sample.of(Metric.EXPERIMENT_TRIALS, count, subject.labels(), state);
    }

    /** Successes are told from the start, so that the first of them is seen as growth. */
    private static Stream<Sample> ended(Subject subject) {
        Map<End, Long> counts = new HashMap<>(Map.of(new End(TrialOutcome.Succeeded, ""), 0L));
        subject.status().trialRecords().forEach(ref -> counts.merge(end(ref), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> Sample.of(
                        Metric.TRIALS,
                        entry.getValue(),
                        subject.labels(),
                        entry.getKey().outcome().name(),
                        entry.getKey().reason()));
    }

    private static End end(TrialRecordRef ref) {
        return new End(ref.outcome(), Objects.requireNonNullElse(ref.reason(), ""));
    }

    private static Stream<Sample> active(Subject subject) {
        return Optional.ofNullable(subject.status().currentTrial()).stream()
                .flatMap(current -> Trial.current(subject.status()).stream()
                        .map(trial -> Sample.present(
                                Metric.TRIAL_ACTIVE,
                                subject.labels(trial.cell()),
                                String.valueOf(trial.repetition()),
                                current.phase().name())));
    }
}
