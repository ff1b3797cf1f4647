package dev.coffeeshop.operator.planning;

import static java.util.stream.Collectors.groupingBy;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which trials of the design are settled. A trial is settled once an attempt has succeeded, or once more attempts than
 * {@code backoffLimit} have failed or are invalid; then it is given up.
 */
public final class TrialLedger {

    private record Place(String cell, int repetition) {}

    private final ExperimentDesign design;
    private final List<TrialRecordRef> records;
    private final Map<Place, List<TrialRecordRef>> attempts;
    private final int backoffLimit;

    private TrialLedger(ExperimentDesign design, List<TrialRecordRef> records, int backoffLimit) {
        this.design = design;
        this.records = List.copyOf(records);
        this.attempts = records.stream().collect(groupingBy(ref -> new Place(ref.cell(), ref.repetition())));
        this.backoffLimit = backoffLimit;
    }

    /** Of a spec without {@link dev.coffeeshop.operator.design.SpecProblems problems}. */
    public static TrialLedger of(CoffeeShopExperimentSpec spec, List<TrialRecordRef> records) {
        return new TrialLedger(ExperimentDesign.of(spec), records, spec.backoffLimit());
    }

    /**
     * The records with one more. An attempt that is recorded again, because status was not written the first time, is the
     * same attempt.
     */
    public static List<TrialRecordRef> added(List<TrialRecordRef> records, TrialRecordRef added) {
        var others = records.stream().filter(ref -> !ref.name().equals(added.name()));
        return Stream.concat(others, Stream.of(added)).toList();
    }

    /** The first trial in the order of the design that is not settled, as the attempt that is due. */
    public Optional<Trial> next() {
        return design.trials().stream()
                .filter(trial -> !hasSucceeded(trial) && !isGivenUp(trial))
                .findFirst()
                .map(trial -> new Trial(
                        trial.cell(), trial.repetition(), attempts(trial).size() + 1));
    }

    /** Every planned trial is counted once: as remaining, or as its last attempt ended. */
    public TrialCounts counts() {
        int planned = design.trials().size();
        int succeeded =
                (int) design.trials().stream().filter(this::hasSucceeded).count();
        int failed = (int) givenUpAs(TrialOutcome.Failed);
        int invalid = (int) givenUpAs(TrialOutcome.Invalid);
        return new TrialCounts(planned, planned - succeeded - failed - invalid, succeeded, failed, invalid);
    }

    long givenUp() {
        return lastAttemptsGivenUp().count();
    }

    /** The last attempt at the trial that was given up last. */
    Optional<TrialRecordRef> lastGivenUp() {
        return lastAttemptsGivenUp().max(Comparator.comparingInt(records::indexOf));
    }

    private long givenUpAs(TrialOutcome outcome) {
        return lastAttemptsGivenUp().filter(ref -> ref.outcome() == outcome).count();
    }

    private Stream<TrialRecordRef> lastAttemptsGivenUp() {
        return design.trials().stream()
                .filter(this::isGivenUp)
                .map(trial -> attempts(trial).getLast());
    }

    private boolean hasSucceeded(Trial trial) {
        return attempts(trial).stream().anyMatch(ref -> ref.outcome() == TrialOutcome.Succeeded);
    }

    /** A trial without any attempt is never given up, whatever the limit. */
    private boolean isGivenUp(Trial trial) {
        int tried = attempts(trial).size();
        return tried > 0 && tried > backoffLimit && !hasSucceeded(trial);
    }

    private List<TrialRecordRef> attempts(Trial trial) {
        return attempts.getOrDefault(new Place(trial.cell().name(), trial.repetition()), List.of());
    }
}
