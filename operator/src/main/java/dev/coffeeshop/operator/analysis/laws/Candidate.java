package dev.coffeeshop.operator.analysis.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A family's best law for a line, and what speaks for it.
 *
 * @param criterion Akaike's, corrected for few observations (Hurvich and Tsai 1989); less is better
 * @param heldOutErrorPercent root mean square of the relative errors at each replica count by the law that was fitted to
 *     the others
 */
record Candidate(Family family, Law law, double criterion, double heldOutErrorPercent) {

    /** Differences of the criterion below this are no evidence (Burnham and Anderson 2002). */
    private static final double INDIFFERENCE = 2;

    /** Empty when the fit, with all points or without one of them, did not converge. */
    static Optional<Candidate> of(Family family, MeasuredLine line, Effort effort) {
        return family.fit(line.points(), effort)
                .flatMap(law -> heldOutErrorPercent(family, line.points())
                        .map(error -> new Candidate(family, law, criterion(family, law, line), error)));
    }

    /**
     * The one that is best by the criterion; among those that it cannot tell apart, the one that errs least at replica
     * counts it has not seen.
     *
     * @param candidates at least one, the simplest first
     */
    static Candidate best(List<Candidate> candidates) {
        double least =
                candidates.stream().mapToDouble(Candidate::criterion).min().orElseThrow();
        return candidates.stream()
                .filter(each -> each.criterion() - least < INDIFFERENCE)
                .min(Comparator.comparingDouble(Candidate::heldOutErrorPercent))
                .orElseThrow();
    }

    /**
     * Over runs: how far the law lies from the points, and how far runs lie from theirs, which is one standard error each
     * beyond the first. At least one, so that rounding cannot tell exact fits apart.
     */
    private static double criterion(Family family, Law law, MeasuredLine line) {
        int observations = line.observations();
        int withinPoints = Math.max(1, observations - line.counts());
        double sum = DirectFit.sumOfSquares(line.points(), law) + withinPoints;
        int estimated = family.coefficients() + 1;
        double correction = 2.0 * estimated * (estimated + 1) / (observations - estimated - 1);
        return observations * Math.log(sum / observations) + 2.0 * estimated + correction;
    }

    private static Optional<Double> heldOutErrorPercent(Family family, List<Point> points) {
        double sum = 0;
        for (Point point : points) {
            List<Point> others = new ArrayList<>(points);
            others.remove(point);
            Optional<Law> law = family.fit(others, Effort.QUICK);
            if (law.isEmpty()) {
                return Optional.empty();
            }
            double error = point.relativeDeviation(law.get());
            sum += error * error;
        }
        return Optional.of(100 * Math.sqrt(sum / points.size()));
    }
}
