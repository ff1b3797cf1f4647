package dev.coffeeshop.operator.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.NextStep;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whole experiments against a simulated cluster whose operator crashes, looks at stale caches and is suspended. */
class ExperimentLifeProperties {

    private static final List<String> CPU_LIMITS = List.of("100m", "200m", "1");
    private static final List<Integer> REPLICAS = List.of(1, 2, 4);

    @Property(tries = 300)
    void holds_what_it_promises(@ForAll("scenarios") Scenario scenario) {
        var run = SimulatedRun.of(scenario);
        endsAndLeavesNothingBehind(run);
        assertThat(run.mostTrialsAtOnce()).as("trials at once").isLessThanOrEqualTo(1);
        assertThat(run.ranWhileSuspended()).as("ran while suspended").isFalse();
        recordsEveryAttemptOnceAndAsItWent(run, scenario);
        staysWithinItsLimits(run, scenario);
        skipsNoTrial(run, scenario);
        plansAsManyTrialsAsAreRun(run);
        repeatsUntilTheRecordsSayEnough(run, scenario);
    }

    /** Figures that never change are narrow from the first look on; those that vary by a third stay wide. */
    @Property(tries = 30)
    void stops_at_once_or_never_by_what_is_measured(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 7, max = 9) int most) {
        var sample = SpecSample.base()
                .with("/matrix/cpuLimits", List.of("200m"))
                .with("/design/repetitions", 5)
                .with("/design/maxRepetitions", most)
                .with("/activeDeadlineSeconds", 1_000_000);
        var quiet = SimulatedRun.of(new Scenario(sample, 0, 0, 10, 10, 3, seed));
        var noisy = SimulatedRun.of(new Scenario(sample, 0, 33, 10, 10, 3, seed));
        assertThat(quiet.status().progress()).isEqualTo("12/12");
        assertThat(noisy.status().progress()).isEqualTo("%1$d/%1$d".formatted(2 * most));
        assertThat(noisy.plannedRepetitions()).contains(6, most);
    }

    @Property(tries = 100)
    void crashes_and_suspensions_change_nothing_but_the_time(@ForAll("scenarios") Scenario scenario) {
        var disturbed = SimulatedRun.of(scenario);
        var undisturbed = SimulatedRun.of(scenario.undisturbed());
        assertThat(disturbed.succeeded()).isEqualTo(undisturbed.succeeded());
        assertThat(names(disturbed)).isEqualTo(names(undisturbed));
        assertThat(disturbed.status().state()).isEqualTo(undisturbed.status().state());
        assertThat(disturbed.status().trials()).isEqualTo(undisturbed.status().trials());
        assertThat(disturbed.status().plan()).isEqualTo(undisturbed.status().plan());
    }

    @Property(tries = 50)
    void ends_soon_after_the_active_deadline(@ForAll("scenarios") Scenario scenario) {
        endsAndLeavesNothingBehind(SimulatedRun.of(scenario.withActiveDeadline(100)));
    }

    private static void endsAndLeavesNothingBehind(SimulatedRun run) {
        assertThat(run.isFinished()).as("finished").isTrue();
        assertThat(run.leftNothingBehind()).as("objects removed").isTrue();
        assertThat(run.status().currentTrial()).isNull();
        assertThat(run.status().completionTime()).isNotNull();
    }

    private static void recordsEveryAttemptOnceAndAsItWent(SimulatedRun run, Scenario scenario) {
        var records = run.status().trialRecords();
        assertThat(records).extracting(TrialRecordRef::name).doesNotHaveDuplicates();
        assertThat(records)
                .allSatisfy(ref -> assertThat(ref.outcome())
                        .as(ref.name())
                        .isEqualTo(scenario.fault(trial(ref)).outcome()));
        assertThat(records.stream()
                        .filter(ref -> ref.outcome() == TrialOutcome.Succeeded)
                        .map(ref -> ref.cell() + ref.repetition()))
                .as("nothing is measured again once it has succeeded")
                .doesNotHaveDuplicates();
    }

    private static void staysWithinItsLimits(SimulatedRun run, Scenario scenario) {
        var spec = scenario.spec();
        var trials = run.status().trialRecords().stream()
                .collect(Collectors.groupingBy(ref -> ref.cell() + ref.repetition()));
        assertThat(trials.values()).allSatisfy(attempts -> {
            assertThat(attempts)
                    .filteredOn(ref -> ref.outcome() == TrialOutcome.Failed)
                    .hasSizeLessThanOrEqualTo(spec.backoffLimit() + 1);
            assertThat(attempts)
                    .filteredOn(ref -> ref.outcome() == TrialOutcome.Invalid)
                    .hasSizeLessThanOrEqualTo(spec.invalidRerunLimit() + 1);
            assertThat(attempts).hasSizeLessThanOrEqualTo(spec.backoffLimit() + spec.invalidRerunLimit() + 1);
        });
    }

    private static void skipsNoTrial(SimulatedRun run, Scenario scenario) {
        var firstAttempts = run.steps().stream()
                .filter(NextStep.BeginTrial.class::isInstance)
                .map(step -> ((NextStep.BeginTrial) step).trial())
                .filter(trial -> trial.attempt() == 1)
                .distinct()
                .toList();
        var design = ExperimentDesign.of(scenario.spec()).trials();
        assertThat(firstAttempts).as("in the order of the design").isEqualTo(design.subList(0, firstAttempts.size()));
        if (run.status().state() == ExperimentState.Succeeded) {
            assertThat(firstAttempts).hasSize(run.status().plan().trials());
        }
    }

    private static void plansAsManyTrialsAsAreRun(SimulatedRun run) {
        var status = run.status();
        var counts = status.trials();
        assertThat(counts.planned()).isEqualTo(status.plan().trials());
        assertThat(counts.succeeded() + counts.failed() + counts.invalid() + counts.remaining())
                .isEqualTo(counts.planned());
        if (status.state() == ExperimentState.Succeeded) {
            assertThat(counts.remaining()).isZero();
            assertThat(status.progress()).isEqualTo("%1$d/%1$d".formatted(counts.planned()));
        }
    }

    private static void repeatsUntilTheRecordsSayEnough(SimulatedRun run, Scenario scenario) {
        var design = scenario.spec().design();
        int most = design.maxRepetitions() == null ? design.repetitions() : design.maxRepetitions();
        var plan = run.status().plan();
        assertThat(plan.repetitions()).isEqualTo(run.repetitionsByTheRecords()).isBetween(design.repetitions(), most);
        assertThat(plan.trials()).isEqualTo(plan.cells() * plan.repetitions());
        assertThat(run.plannedRepetitions()).as("never taken back").isSorted();
    }

    private static List<String> names(SimulatedRun run) {
        return run.status().trialRecords().stream().map(TrialRecordRef::name).toList();
    }

    private static Trial trial(TrialRecordRef ref) {
        return new Trial(Cell.named(ref.cell()).orElseThrow(), ref.repetition(), ref.attempt());
    }

    @Provide
    static Arbitrary<Scenario> scenarios() {
        var matrix = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(5, 8).injectNull(0.6),
                        Arbitraries.of("Randomized", "Sequential"))
                .as((cpus, replicas, repetitions, most, order) -> SpecSample.base()
                        .with("/matrix/cpuLimits", CPU_LIMITS.subList(0, most == null ? cpus : 1))
                        .with("/matrix/replicas", REPLICAS.subList(0, replicas))
                        .with("/design/repetitions", most == null ? repetitions : DesignSpec.FIRST_LOOK)
                        .with("/design/maxRepetitions", most)
                        .with("/design/order", order)
                        .with("/activeDeadlineSeconds", 1_000_000));
        var limits = Combinators.combine(
                        matrix,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs().between(0, Long.MAX_VALUE))
                .as((sample, backoff, rerun, maxFailed, seed) -> sample.with("/backoffLimit", backoff)
                        .with("/invalidRerunLimit", rerun)
                        .with("/maxFailedTrials", maxFailed)
                        .with("/design/seed", seed));
        return Combinators.combine(
                        limits,
                        Arbitraries.of(0, 10, 40, 100),
                        Arbitraries.of(0, 4, 30),
                        Arbitraries.of(0, 10, 50),
                        Arbitraries.of(0, 30, 60),
                        Arbitraries.of(0, 3, 20),
                        Arbitraries.longs())
                .as(Scenario::new);
    }
}
