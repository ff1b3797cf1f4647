package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.pacing.ClimbLimits;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Searches for the greatest rate at which the objective holds: probabilistic bisection, begun where a closed-loop
 * estimate of the greatest throughput points to. Monotonicity is not assumed: where rungs pass above one that fails, the
 * search ends at one of the rates between passing and failing.
 *
 * @param tolerance half the width of the interval that is asked for, as a ratio above 0
 */
record CapacitySearch(RateRange range, double tolerance, Arrival arrival, int stepSeconds) implements Climb {

    /** A rate as people write it; far below any tolerance. */
    private static final MathContext DIGITS = new MathContext(4);

    @Override
    public Step next(List<RungResult> measured) {
        Probing probing = Probing.of(measured, range.greatest());
        List<RungResult> counted = counted(measured);
        Findings findings = new Findings(range, belief(probing, counted), counted, tolerance);
        Optional<Rung> probe = probing.next();
        if (probe.isEmpty() && findings.converged()) {
            return new Step.Finished(findings.estimate());
        }
        Step.Measure next = probe.map(rung -> new Step.Measure(rung, RungLength.probeNanos()))
                .orElseGet(() -> open(findings.median()));
        return ended(measured, next) ? new Step.Finished(findings.estimate()) : next;
    }

    private Belief belief(Probing probing, List<RungResult> counted) {
        Belief belief = Prior.of(range, probing);
        for (RungResult rung : counted) {
            belief = belief.after(rung.level(), rung.passed());
        }
        return belief;
    }

    private Step.Measure open(double rate) {
        double rounded = new BigDecimal(range.clamp(rate)).round(DIGITS).doubleValue();
        Rung rung = new Rung.Open(range.clamp(rounded), arrival);
        return new Step.Measure(rung, RungLength.windowNanos(rung, stepSeconds));
    }

    /** Whether no more may be measured. */
    private boolean ended(List<RungResult> measured, Step.Measure next) {
        double spent = measured.stream()
                .mapToDouble(rung -> Duration.between(rung.start(), rung.end()).toMillis() / 1e3)
                .sum();
        return measured.size() >= ClimbLimits.MAX_SEARCH_RUNGS
                || spent + next.windowNanos() / 1e9 > ClimbLimits.searchSeconds(stepSeconds)
                || Reruns.exhausted(measured, LoadModel.OPEN)
                || Reruns.futile(measured);
    }

    /** The open rungs that may be counted. */
    private static List<RungResult> counted(List<RungResult> measured) {
        return measured.stream()
                .filter(rung -> rung.model() == LoadModel.OPEN && rung.valid())
                .toList();
    }
}
