package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every pair of cells of equal total CPU, by that CPU and then by the replicas of either.
 *
 * <p>The pair with the most CPU decides, and among those the one whose numbers of replicas differ most; of two that
 * differ alike, the one with fewer replicas.
 */
record UpOrOut(List<EqualCpuPair> pairs) {

    private static final Comparator<EqualCpuPair> IN_ORDER = Comparator.comparingInt(EqualCpuPair::totalMillicores)
            .thenComparingInt(pair -> pair.up().cell().replicas())
            .thenComparingInt(pair -> pair.out().cell().replicas());

    private static final Comparator<EqualCpuPair> BY_WEIGHT = Comparator.comparingInt(EqualCpuPair::totalMillicores)
            .thenComparingDouble(EqualCpuPair::replicaRatio)
            .thenComparing(Comparator.comparingInt(
                            (EqualCpuPair pair) -> pair.up().cell().replicas())
                    .reversed());

    UpOrOut {
        pairs = pairs.stream().sorted(IN_ORDER).toList();
    }

    static UpOrOut of(List<CellFigures> cells, LogScaleModel<Cell> capacity, Optional<WorkloadPrice> price) {
        return new UpOrOut(cells.stream()
                .flatMap(up -> cells.stream()
                        .filter(out -> isOutOf(out.cell(), up.cell()))
                        .map(out -> EqualCpuPair.of(up, out, capacity, price)))
                .toList());
    }

    /** The one that stands for the experiment; empty when no two cells have equal CPU. */
    Optional<EqualCpuPair> overall() {
        return pairs.stream().max(BY_WEIGHT);
    }

    List<UpOrOutStatus> status() {
        return pairs.stream().map(EqualCpuPair::status).toList();
    }

    private static boolean isOutOf(Cell out, Cell up) {
        return out.totalMillicores() == up.totalMillicores() && out.replicas() > up.replicas();
    }
}
