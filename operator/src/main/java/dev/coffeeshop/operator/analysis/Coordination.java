package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import java.util.Optional;

/**
 * Whether replicas cost each other CPU: from the fewest replicas of the same CPU limit to this cell, each replica serves
 * significantly less and a request costs significantly more.
 *
 * <p>Significant is what the interval of the ratio shows to differ from 1, and what is a tenth at least. The tenth keeps
 * chance from deciding where single runs have no interval. It also keeps out what every further replica takes for itself
 * while it has nothing to do, which is real, measurable and no coordination.
 *
 * @param perReplica capacity of a replica here over that of one among the fewest
 * @param cpuPerRequest CPU for a request here over that with the fewest
 */
record Coordination(int fewest, int replicas, Interval perReplica, Interval cpuPerRequest) {

    private static final double LESS = 0.9;
    private static final double MORE = 1.1;

    /**
     * Empty where something is not known, and of the cell with the fewest replicas itself.
     *
     * @param line that the cell is part of, along the replicas
     */
    static Optional<Coordination> of(ScalingLine line, CellFigures cell, Models models) {
        CellFigures least = line.least();
        boolean known =
                least.cpuPerRequest().isPresent() && cell.cpuPerRequest().isPresent();
        if (!known || cell.cell().equals(least.cell())) {
            return Optional.empty();
        }
        int fewest = least.cell().replicas();
        int replicas = cell.cell().replicas();
        return CapacityRatio.of(cell, least, models.capacity())
                .map(ratio -> new Coordination(
                        fewest,
                        replicas,
                        ratio.times((double) fewest / replicas),
                        models.cpuPerRequest().ratio(cell.cell(), least.cell())));
    }

    boolean shows() {
        return perReplica.whollyBelow(1)
                && Interval.point(perReplica.value()).whollyAtMost(LESS)
                && cpuPerRequest.whollyAbove(1)
                && Interval.point(cpuPerRequest.value()).whollyAtLeast(MORE);
    }

    String inWords() {
        return "from %d to %d replicas, the capacity of each falls to %s and the CPU for a request grows to %s times"
                .formatted(fewest, replicas, FigureWords.of(perReplica), FigureWords.of(cpuPerRequest));
    }
}
