package dev.coffeeshop.operator.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialPhase;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.simulation.Results;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a crash, an older version or a person with an editor has left behind, there is a next step. */
class ExperimentPlannerProperties {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Property(tries = 500)
    void always_has_a_next_step(
            @ForAll("specs") CoffeeShopExperimentSpec spec,
            @ForAll("statuses") StatusSample status,
            @ForAll("observations") ObservationSample observation) {
        assertThat(ExperimentPlanner.plan(spec, status.build(), observation.build()))
                .isNotNull();
    }

    @Provide
    static Arbitrary<CoffeeShopExperimentSpec> specs() {
        return Arbitraries.of(
                SpecSample.spec(),
                SpecSample.base().with("/suspend", true).build(),
                SpecSample.base().with("/matrix/cpuLimits", List.of()).build(),
                SpecSample.base()
                        .with("/matrix/cpuLimits", List.of("0", "9999999"))
                        .build(),
                SpecSample.base().with("/matrix/replicas", List.of(-1)).build(),
                SpecSample.base().with("/load/users", null).build(),
                SpecSample.base().with("/load/mode", "Rate").build(),
                SpecSample.base()
                        .with("/objective/underLoad/maxFailedPercent", "few")
                        .build(),
                SpecSample.base().with("/design/repetitions", 0).build(),
                SpecSample.base().with("/design/maxRepetitions", 0).build(),
                SpecSample.base()
                        .with("/design/repetitions", 5)
                        .with("/design/maxRepetitions", 9)
                        .build(),
                SpecSample.base()
                        .with("/backoffLimit", -1)
                        .with("/maxFailedTrials", -1)
                        .build(),
                SpecSample.base().with("/invalidRerunLimit", -1).build(),
                SpecSample.base().with("/ttlSecondsAfterFinished", 0).build());
    }

    @Provide
    static Arbitrary<StatusSample> statuses() {
        var records = Combinators.combine(trials(), Arbitraries.of(TrialOutcome.class))
                .as((trial, outcome) -> new StatusSample(NOW).recorded(trial, outcome))
                .map(StatusSample::records)
                .list()
                .ofMaxSize(8)
                .map(lists -> lists.stream().flatMap(List::stream).toList());
        var between =
                Combinators.combine(instants(), records).as((start, some) -> new StatusSample(start, null, null, some));
        var running = Combinators.combine(between, trials(), Arbitraries.of(TrialPhase.class), instants())
                .as(StatusSample::current);
        var finished = Combinators.combine(running, instants()).as(StatusSample::finished);
        return Arbitraries.oneOf(between, running, finished);
    }

    @Provide
    static Arbitrary<ObservationSample> observations() {
        var workloads = Arbitraries.<WorkloadObservation>of(
                new WorkloadObservation.Absent(),
                new WorkloadObservation.Starting("starts"),
                new WorkloadObservation.Broken("ErrImagePull", "no"),
                new WorkloadObservation.Broken("", ""),
                new WorkloadObservation.Disturbed("Evicted: pod shop-1"),
                new WorkloadObservation.Ready());
        var loads = Arbitraries.<LoadObservation>of(
                new LoadObservation.Absent(),
                new LoadObservation.Pending(),
                new LoadObservation.Running(null),
                new LoadObservation.Ended(""),
                new LoadObservation.Ended(Results.measured()),
                new LoadObservation.Ended(Results.searched()),
                new LoadObservation.Ended(Results.neverValid()),
                new LoadObservation.Ended("error: RateNotProven: too much"),
                new LoadObservation.Broken("Unschedulable", "no room"));
        return Combinators.combine(
                        Arbitraries.of("team/other").injectNull(0.7),
                        workloads,
                        loads,
                        Arbitraries.of("no such Deployment").injectNull(0.8))
                .as((ahead, workload, load, error) -> new ObservationSample(NOW, ahead, workload, load, error));
    }

    private static Arbitrary<Trial> trials() {
        return Combinators.combine(
                        Arbitraries.of(200, 400, 777),
                        Arbitraries.of(1, 2, 9),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as((cpu, replicas, repetition, attempt) -> new Trial(new Cell(cpu, replicas), repetition, attempt));
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(-100_000, 100_000).map(NOW::plusSeconds);
    }
}
