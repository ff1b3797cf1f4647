package dev.coffeeshop.operator.design;

import static java.util.stream.Collectors.groupingBy;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which trials of the design are settled. A trial is settled once an attempt has succeeded. It is given up once more
 * attempts than {@code backoffLimit} have failed, or more than {@code invalidRerunLimit} are invalid. Each kind has its
 * own limit, since the one says something of the cluster and the other of the measurement; every attempt is of one kind,
 * so that a trial takes at most as many as both limits together and one more.
 */
public final class TrialLedger {

    private record Place(String cell, int repetition) {}

    private final ExperimentDesign design;
    private final List<TrialRecordRef> records;
    private final Map<Place, List<TrialRecordRef>> attempts;
    private final int backoffLimit;
    private final int invalidRerunLimit;

    private TrialLedger(
            ExperimentDesign design, List<TrialRecordRef> records, int backoffLimit, int invalidRerunLimit) {
        this.design = design;
        this.records = List.copyOf(records);
        this.attempts = records.stream().collect(groupingBy(ref -> new Place(ref.cell(), ref.repetition())));
        this.backoffLimit = backoffLimit;
        this.invalidRerunLimit = invalidRerunLimit;
    }

    /**
     * Of a spec without {@link SpecProblems problems}.
     *
     * @param repetitions that are planned
     */
    public static TrialLedger of(CoffeeShopExperimentSpec spec, int repetitions, List<TrialRecordRef> records) {
        var design = ExperimentDesign.of(spec).upTo(repetitions);
        return new TrialLedger(design, records, spec.backoffLimit(), spec.invalidRerunLimit());
    }

    /** Of what status says has been planned so far and recorded. */
    public static TrialLedger of(CoffeeShopExperimentSpec spec, CoffeeShopExperimentStatus status) {
        return of(spec, Repetitions.of(spec.design()).planned(status), status.trialRecords());
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
                .filter(trial -> !isSettled(trial))
                .findFirst()
                .map(trial -> new Trial(
                        trial.cell(), trial.repetition(), attempts(trial).size() + 1));
    }

    /** How many repetitions, from the first on, have no trial left to be run. */
    public int settledRepetitions() {
        return design.trials().stream()
                .filter(trial -> !isSettled(trial))
                .mapToInt(trial -> trial.repetition() - 1)
                .findFirst()
                .orElseGet(() -> design.trials().getLast().repetition());
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

    public long givenUp() {
        return lastAttemptsGivenUp().count();
    }

    /** The first attempt that ended for this reason, whether or not it is the last. */
    public Optional<TrialRecordRef> firstEndedFor(ConditionReason reason) {
        return records.stream()
                .filter(ref -> reason.name().equals(ref.reason()))
                .findFirst();
    }

    /** The last attempt at the trial that was given up last. */
    public Optional<TrialRecordRef> lastGivenUp() {
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

    private boolean isSettled(Trial trial) {
        return hasSucceeded(trial) || isGivenUp(trial);
    }

    private boolean hasSucceeded(Trial trial) {
        return attempts(trial).stream().anyMatch(ref -> ref.outcome() == TrialOutcome.Succeeded);
    }

    /** A trial without any attempt is never given up, whatever the limit. */
    private boolean isGivenUp(Trial trial) {
        boolean tried = !attempts(trial).isEmpty();
        boolean tooOften = attempts(trial, TrialOutcome.Failed) > backoffLimit
                || attempts(trial, TrialOutcome.Invalid) > invalidRerunLimit;
        return tried && tooOften && !hasSucceeded(trial);
    }

    private long attempts(Trial trial, TrialOutcome outcome) {
        return attempts(trial).stream().filter(ref -> ref.outcome() == outcome).count();
    }

    private List<TrialRecordRef> attempts(Trial trial) {
        return attempts.getOrDefault(new Place(trial.cell().name(), trial.repetition()), List.of());
    }
}
