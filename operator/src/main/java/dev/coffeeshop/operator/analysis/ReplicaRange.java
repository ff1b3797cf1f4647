package dev.coffeeshop.operator.analysis;

import java.util.List;
import java.util.stream.IntStream;

/** Numbers of replicas at the chosen cell's CPU limit between which an autoscaler may move. */
record ReplicaRange(CellFigures chosen, List<CellFigures> cells, int requestsPerSecond) {

    /** Of the CPU use at the capacity. */
    static final double TARGET = 0.8;

    /** What rounding may add to a number that is whole. */
    private static final double ROUNDING = 1e-9;

    /** The fewest that have a capacity. */
    int least() {
        return measured(0).min().orElseThrow();
    }

    /** The most that serve more than the chosen cell, and no less than the target asks for at the demand. */
    int most() {
        return Math.max(mostMeasured(), atDemand());
    }

    /** What to know when the greatest number was not measured; nothing when it was. */
    String beyond() {
        return most() > mostMeasured()
                ? ", of which more than %d were not measured at %dm and promise nothing"
                        .formatted(mostMeasured(), chosen.cell().cpuMillicores())
                : "";
    }

    private int mostMeasured() {
        return measured(value(chosen)).max().orElseThrow();
    }

    /** The autoscaler rests where CPU use per replica is on target; use is in proportion to the load of a replica. */
    private int atDemand() {
        double loaded = requestsPerSecond / (TARGET * CheapestCells.leastCapacity(chosen));
        return (int) Math.ceil(chosen.cell().replicas() * loaded - ROUNDING);
    }

    /** @param perSecond what a cell has to serve at least, so that more replicas that serve less do not count */
    private IntStream measured(double perSecond) {
        return cells.stream()
                .filter(cell -> cell.cell().cpuMillicores() == chosen.cell().cpuMillicores())
                .filter(cell -> cell.known().isPresent() && value(cell) >= perSecond)
                .mapToInt(cell -> cell.cell().replicas());
    }

    private static double value(CellFigures cell) {
        return cell.known().map(known -> known.perSecond().value()).orElse(0.0);
    }
}
