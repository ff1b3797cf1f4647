package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.laws.LawFinding;
import dev.coffeeshop.operator.analysis.laws.LawFit;
import dev.coffeeshop.operator.analysis.laws.ScalingLaws;
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
 * @param law of the line, or why it has none; empty where replicas were not varied
 */
record Extrapolation(int cpuMillicores, int points, int mostReplicas, Optional<LineLaw> law) {

    private static final double MOST_ERROR_PERCENT = 10;
    private static final int FARTHEST = 2;

    /** @param perSecond by the law, its error not taken off */
    record Predicted(Cell cell, double perSecond, double errorPercent) {

        double leastPerSecond() {
            return perSecond * (1 - errorPercent / 100);
        }
    }

    /** One for each CPU limit with a measured capacity, the least first. */
    static List<Extrapolation> of(List<CellFigures> cells, List<ScalingLine> lines) {
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
        return evidence()
                .flatMap(fit -> IntStream.rangeClosed(mostReplicas + 1, FARTHEST * mostReplicas)
                        .mapToObj(replicas -> new Predicted(
                                new Cell(cpuMillicores, replicas),
                                fit.law().perSecond(replicas),
                                fit.heldOutErrorPercent()))
                        .filter(predicted -> predicted.leastPerSecond() >= requestsPerSecond)
                        .findFirst());
    }

    /** Why nothing is promised. */
    String obstacle() {
        if (points < ScalingLaws.MIN_REPLICA_COUNTS) {
            return "%dm was measured with %d of the %d replica counts that a law needs"
                    .formatted(cpuMillicores, points, ScalingLaws.MIN_REPLICA_COUNTS);
        }
        if (evidence().isPresent()) {
            return "the law of %dm promises too little up to %d replicas, twice what was measured"
                    .formatted(cpuMillicores, FARTHEST * mostReplicas);
        }
        return law.map(each -> switch (each.finding()) {
                    case LawFinding.Fitted(LawFit fit) ->
                        "the law of %dm errs by %s %%, and %s %% is the most"
                                .formatted(
                                        cpuMillicores,
                                        Decimal.of(fit.heldOutErrorPercent()),
                                        Decimal.of(MOST_ERROR_PERCENT));
                    case LawFinding.Refused(String reason) ->
                        "no law was fitted to %dm (%s)".formatted(cpuMillicores, reason);
                })
                .orElseGet(() -> "no law was fitted to %dm".formatted(cpuMillicores));
    }

    private Optional<LawFit> evidence() {
        return law.filter(_ -> points >= ScalingLaws.MIN_REPLICA_COUNTS)
                .flatMap(LineLaw::fit)
                .filter(fit -> fit.heldOutErrorPercent() <= MOST_ERROR_PERCENT);
    }

    private static boolean isPoint(CellFigures cell) {
        return cell.known()
                .filter(known -> !known.lowerBound() && !known.openBelow())
                .isPresent();
    }

    private static Optional<LineLaw> law(int cpuMillicores, List<ScalingLine> lines) {
        return lines.stream()
                .filter(line -> line.least().cell().cpuMillicores() == cpuMillicores)
                .flatMap(line -> line.law().stream())
                .findFirst();
    }
}
