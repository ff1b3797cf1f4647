package dev.coffeeshop.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Discarded;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.RungCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialCounts;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.DriftStatus;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final String MORE_CPU = "give the load generator more CPU (load.generator.resources), more pods"
            + " (load.generator.parallelism) or a node of its own (load.generator.nodeSelector)";
    private static final String QUIET =
            "keep evictions, drains and deletions away from the pods while the experiment runs";

    @Test
    void isUnknownBeforeAnythingHasBeenCounted() {
        assertFinding(new TrialCounts(4, 4, 0, 0, 0), new RungCounts(0, 0), false)
                .isEqualTo(Reliability.nothingCounted());
        assertFinding(new TrialCounts(4, 4, 0, 0, 0), new RungCounts(0, 0), true)
                .as("given up before the first trial")
                .isEqualTo(Reliability.nothingCounted());
    }

    @Test
    void isUnknownWhileTheFirstTrialIsTriedAgain() {
        assertFinding(new TrialCounts(4, 4, 0, 0, 0), new RungCounts(0, 0), false, new Discarded("ErrImagePull", 0, 1))
                .isEqualTo(Reliability.nothingCounted());
    }

    @Test
    void holdsWhenEveryCountedTrialRestsOnValidRungs() {
        assertFinding(new TrialCounts(4, 2, 2, 0, 0), new RungCounts(6, 0), false)
                .isEqualTo(reliable("2 trials rest on valid rungs"));
    }

    @Test
    void holdsWhenFewRungsWereDiscarded() {
        assertFinding(
                        new TrialCounts(4, 0, 4, 0, 0),
                        new RungCounts(16, 4),
                        true,
                        new Discarded("NotSteady", 1, 0),
                        new Discarded("GeneratorLate", 3, 1))
                .isEqualTo(reliable(
                        "4 trials rest on valid rungs; 4 of 16 rungs had to be discarded, mostly for GeneratorLate: "
                                + MORE_CPU));
    }

    @Test
    void doesNotHoldWhenMoreThanAQuarterWasDiscarded() {
        assertFinding(
                        new TrialCounts(4, 1, 3, 0, 0),
                        new RungCounts(16, 5),
                        false,
                        new Discarded("GeneratorLate", 5, 0),
                        new Discarded("ErrImagePull", 0, 9))
                .isEqualTo(suspect(
                        ConditionReason.InvalidRuns,
                        "5 of 16 rungs had to be discarded, mostly for GeneratorLate: " + MORE_CPU));
    }

    @Test
    void doesNotHoldWhenATrialWasGivenUpAsInvalid() {
        assertFinding(new TrialCounts(4, 0, 3, 0, 1), new RungCounts(40, 4), true, new Discarded("GeneratorLate", 4, 2))
                .isEqualTo(suspect(
                        ConditionReason.InvalidRuns,
                        "1 trial was given up as invalid and 4 of 40 rungs had to be discarded, mostly for"
                                + " GeneratorLate: " + MORE_CPU));
    }

    @Test
    void tellsDisturbedPodsFromAGeneratorThatIsTooWeak() {
        assertFinding(new TrialCounts(4, 0, 2, 0, 2), new RungCounts(12, 0), true, new Discarded("PodDisturbed", 0, 4))
                .isEqualTo(suspect(
                        ConditionReason.Disturbed,
                        "2 trials were given up as invalid, mostly for PodDisturbed: " + QUIET));
    }

    @Test
    void doesNotHoldWhenTrialsAreMissing() {
        assertFinding(
                        new TrialCounts(4, 0, 3, 1, 0),
                        new RungCounts(12, 1),
                        true,
                        new Discarded("LoadTimedOut", 0, 2),
                        new Discarded("GeneratorLate", 1, 0))
                .isEqualTo(suspect(
                        ConditionReason.MissingRepetitions,
                        "1 of 4 trials are missing, mostly for LoadTimedOut: status.trialRecords says what happened"));
        assertFinding(new TrialCounts(4, 2, 2, 0, 0), new RungCounts(12, 0), true)
                .as("out of time")
                .isEqualTo(suspect(ConditionReason.MissingRepetitions, "2 of 4 trials are missing"));
    }

    @Test
    void doesNotHoldWhenTheClusterBecameSlowerMeanwhile() {
        var drift = new DriftStatus(new Estimate("-18.2", "-25.6", "-10.1"), true);

        assertThat(drifting(drift, new TrialCounts(12, 0, 11, 1, 0)))
                .as("before what is missing")
                .isEqualTo(suspect(
                        ConditionReason.Drift,
                        "the cluster became slower while the experiment ran: capacity changed by -18.2 % from the first trial"
                                + " to the last (95 % interval -25.6 to -10.1), so that its figures hold for no one time;"
                                + " repeat it on nodes that nothing else uses"));
        assertThat(drifting(drift, new TrialCounts(12, 0, 11, 0, 1)).reason())
                .as("after what was invalid")
                .isEqualTo(ConditionReason.InvalidRuns);
    }

    @Test
    void holdsInSpiteOfADriftThatDoesNotMatter() {
        assertThat(drifting(
                        new DriftStatus(new Estimate("3.1", "0.2", "6.1"), false), new TrialCounts(12, 0, 12, 0, 0)))
                .isEqualTo(reliable("12 trials rest on valid rungs"));
    }

    private static Reliability.Finding drifting(DriftStatus drift, TrialCounts counts) {
        return new Reliability(counts, new RungCounts(40, 0), List.of(), drift, true).finding();
    }

    private static ObjectAssert<Reliability.Finding> assertFinding(
            TrialCounts counts, RungCounts rungs, boolean finished, Discarded... discarded) {
        List<CellStatus> cells =
                Arrays.stream(discarded).map(each -> cell(each)).toList();
        return assertThat(new Reliability(counts, rungs, cells, null, finished).finding());
    }

    private static Reliability.Finding reliable(String message) {
        return new Reliability.Finding(ConditionValue.True, ConditionReason.ValidRuns, message);
    }

    private static Reliability.Finding suspect(ConditionReason reason, String message) {
        return new Reliability.Finding(ConditionValue.False, reason, message);
    }

    private static CellStatus cell(Discarded discarded) {
        return new KubernetesSerialization()
                .unmarshal(
                        """
                        name: 200m-x1
                        cpuLimit: 200m
                        replicas: 1
                        repetitionsDiscarded: %d
                        discarded: [{reason: %s, rungs: %d, trials: %d}]
                        """.formatted(discarded.trials(), discarded.reason(), discarded.rungs(), discarded.trials()),
                        CellStatus.class);
    }
}
