package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One CPU limit with more replicas than were measured, by the law that its measured capacities follow. The law is
 * evidence only when it was fitted to at least six replica counts and its error for a count that it was not fitted to is
 * at most 10 %; even then no farther than twice the most replicas that were measured, and with that error taken off.
 *
 * @param points replica counts with a measured capacity, which is more than a lower bound
 * @param mostReplicas the greatest of them
 */
record Extrapolation(int cpuMillicores, int points, int mostReplicas, Optional<ScalingLawStatus> law) {

    private static final int LEAST_POINTS = 6;
    private static final double MOST_ERROR_PERCENT = 10;
    private static final int FARTHEST = 2;

    /** @param perSecond by the law, its error not taken off */
    record Predicted(Cell cell, double perSecond, double errorPercent) {

        double leastPerSecond() {
            return perSecond * (1 - errorPercent / 100);
        }
    }

    /** One for each CPU limit with a measured capacity, the least first. */
    static List<Extrapolation> of(List<CellFigures> cells, List<ScalingStatus> lines) {
        List<Extrapolation> all = new ArrayList<>();
        cells.stream()
                .filter(Extrapolation::isPoint)
                .map(CellFigures::cell)
                .collect(Collectors.groupingBy(Cell::cpuMillicores, TreeMap::new, Collectors.toList()))
                .forEach((cpu, points) -> all.add(new Extrapolation(
                        cpu,
                        points.size(),
                        points.stream().mapToInt(Cell::replicas).max().orElseThrow(),
                        law(cpu, lines))));
        return List.copyOf(all);
    }

    /** The fewest replicas that serve so much; empty when the law is no evidence or does not promise it. */
    Optional<Predicted> meeting(int requestsPerSecond) {
        return curve().flatMap(curve -> IntStream.rangeClosed(mostReplicas + 1, FARTHEST * mostReplicas)
                .mapToObj(replicas ->
                        new Predicted(new Cell(cpuMillicores, replicas), curve.perSecond(replicas), errorPercent()))
                .filter(predicted -> predicted.leastPerSecond() >= requestsPerSecond)
                .findFirst());
    }

    /** Why nothing is promised. */
    String obstacle() {
        if (points < LEAST_POINTS) {
            return "%dm was measured with %d of the %d replica counts that a law needs"
                    .formatted(cpuMillicores, points, LEAST_POINTS);
        }
        if (curve().isPresent()) {
            return "the law of %dm promises too little up to %d replicas, twice what was measured"
                    .formatted(cpuMillicores, FARTHEST * mostReplicas);
        }
        return errorPercent() > MOST_ERROR_PERCENT
                ? "the law of %dm errs by %s %%, and %s %% is the most"
                        .formatted(cpuMillicores, Decimal.of(errorPercent()), Decimal.of(MOST_ERROR_PERCENT))
                : "no law was fitted to %dm%s".formatted(cpuMillicores, whyNoLaw());
    }

    private String whyNoLaw() {
        return law.flatMap(each -> Optional.ofNullable(each.note()))
                .map(note -> " (" + note + ")")
                .orElse("");
    }

    private Optional<LawCurve> curve() {
        return law.filter(_ -> points >= LEAST_POINTS && errorPercent() <= MOST_ERROR_PERCENT)
                .flatMap(LawCurve::of);
    }

    /** Unknown is not a number, which is not at most anything. */
    private double errorPercent() {
        return law.flatMap(each -> Optional.ofNullable(each.heldOutErrorPercent()))
                .map(Double::parseDouble)
                .orElse(Double.NaN);
    }

    private static boolean isPoint(CellFigures cell) {
        return cell.known()
                .filter(known -> !known.lowerBound() && !known.openBelow())
                .isPresent();
    }

    private static Optional<ScalingLawStatus> law(int cpuMillicores, List<ScalingStatus> lines) {
        return lines.stream()
                .filter(line -> line.axis() == Axis.Out && line.at().equals(cpuMillicores + "m"))
                .flatMap(line -> Optional.ofNullable(line.law()).stream())
                .findFirst();
    }
}
