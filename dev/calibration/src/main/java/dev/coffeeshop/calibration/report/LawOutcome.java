package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.cluster.Hosts;
import dev.coffeeshop.calibration.cluster.SimulatedExperiment;
import dev.coffeeshop.calibration.truth.Design;
import dev.coffeeshop.calibration.truth.Planted;
import dev.coffeeshop.calibration.truth.Specs;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.design.Cell;
import java.util.Optional;
import java.util.stream.Stream;

/** The law that one experiment found along its out-axis; empty when it found none. */
record LawOutcome(Optional<ScalingLawStatus> law) {

    private static final int REPLICAS = 8;
    private static final int REPETITIONS = 5;

    static LawOutcome of(Planted planted, double noise, long number) {
        var experiment = SimulatedExperiment.run(
                Specs.of(planted, design(), number), planted.shop(), new Hosts(noise, 0, number << Integer.SIZE));
        return new LawOutcome(experiment.status().scaling().stream()
                .filter(line -> line.axis() == Axis.Out)
                .flatMap(line -> Optional.ofNullable(line.law()).stream())
                .findFirst());
    }

    static Cell mostReplicas() {
        return new Cell(design().cpuMillicores().getFirst(), REPLICAS);
    }

    private static Design design() {
        return Design.outOnly(new Design.Load.Search(Row.DEFAULT_TOLERANCE), REPLICAS, REPETITIONS);
    }

    String kind() {
        return law.flatMap(found -> Optional.ofNullable(found.kind()))
                .map(Enum::name)
                .orElse("none");
    }

    Stream<Estimate> contention() {
        return law.flatMap(found -> Optional.ofNullable(found.contention())).stream();
    }

    Stream<Estimate> coherency() {
        return law.flatMap(found -> Optional.ofNullable(found.coherency())).stream();
    }

    Stream<Estimate> bound() {
        return law.flatMap(found -> Optional.ofNullable(found.bound())).stream();
    }
}
