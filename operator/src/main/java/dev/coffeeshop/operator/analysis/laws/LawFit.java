package dev.coffeeshop.operator.analysis.laws;

import dev.coffeeshop.operator.analysis.laws.LawCurve.LawPoint;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The law that describes a line best.
 *
 * @param heldOutErrorPercent of capacities at replica counts that the law had not seen: leaving out each once
 * @param resampled the same kind of law for resampled runs, on which the intervals rest; empty when there are none
 * @param fall measured at the end of the line, whatever the law says
 * @param greatestReplicas up to which the line was measured
 * @param remarks why there are no intervals, and which laws could not be tried
 */
public record LawFit(
        Law law,
        double heldOutErrorPercent,
        List<Law> resampled,
        Optional<Fall> fall,
        int greatestReplicas,
        List<String> remarks) {

    private static final double TAIL = 0.025;
    private static final int CURVE_STEPS = 32;

    public LawFit {
        resampled = List.copyOf(resampled);
        remarks = List.copyOf(remarks);
    }

    public boolean hasIntervals() {
        return !resampled.isEmpty();
    }

    public Interval perReplica() {
        return interval(Law.class, Law::perReplica);
    }

    /**
     * A coefficient with its 95 % percentile interval; a point where there are no intervals.
     *
     * @param kind what {@link #law} is
     */
    public <L extends Law> Interval interval(Class<L> kind, ToDoubleFunction<L> coefficient) {
        double value = coefficient.applyAsDouble(kind.cast(law));
        double[] sorted = resampled.stream()
                .map(kind::cast)
                .mapToDouble(coefficient)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Interval.point(value);
        }
        int tail = (int) (TAIL * sorted.length);
        return new Interval(value, Math.min(value, sorted[tail]), Math.max(value, sorted[sorted.length - 1 - tail]));
    }

    /** The law from one replica to the most that were measured. */
    public LawCurve curve() {
        return new LawCurve(
                IntStream.rangeClosed(0, CURVE_STEPS)
                        .mapToDouble(step -> 1 + (greatestReplicas - 1.0) * step / CURVE_STEPS)
                        .mapToObj(replicas ->
                                new LawPoint(replicas, interval(Law.class, each -> each.perSecond(replicas))))
                        .toList(),
                hasIntervals());
    }

    /**
     * Replicas beyond which capacity falls. Two things have to show that it does: the coherency's interval excludes 0,
     * and the line itself was measured to fall. A curve alone bends down beyond any plateau.
     */
    public Optional<Interval> peak() {
        Class<Law.UniversalScalability> kind = Law.UniversalScalability.class;
        boolean shown = kind.isInstance(law)
                && fall.isPresent()
                && interval(kind, Law.UniversalScalability::coherency).lower() > 0;
        return shown ? Optional.of(interval(kind, Law.UniversalScalability::peak)) : Optional.empty();
    }
}
