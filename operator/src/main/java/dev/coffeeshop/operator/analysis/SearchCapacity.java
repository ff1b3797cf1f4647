package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.CapacitySpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Open load, searched: the figure is what the search believes in at its end, and half the width of that belief is the
 * instrument's resolution. Latency and failures at the capacity are those of the greatest rate that passed and lies
 * within the belief. The closed rungs with which a search feels its way are no rates and count for nothing.
 *
 * @param maxRequestsPerSecond no greater rate may be offered, as the spec has it
 */
record SearchCapacity(double maxRequestsPerSecond) implements CapacityRule {

    /** How near a rate must come to the permitted one to be the permitted one. */
    private static final double ROUNDING = 0.999;

    static SearchCapacity upTo(@Nullable CapacitySpec spec) {
        return new SearchCapacity(spec == null ? Double.POSITIVE_INFINITY : spec.maxRequestsPerSecond());
    }

    @Override
    public Rungs rungs(LoadResult load) {
        return Rungs.searched(load.rungs());
    }

    @Override
    public TrialCapacity capacity(LoadResult load) {
        Rungs rungs = rungs(load);
        CapacityEstimate estimate = load.capacity();
        if (estimate == null) {
            return new TrialCapacity.None("the search ended without an estimate");
        }
        return switch (estimate.kind()) {
            case NONE -> none(rungs);
            case LOWER_BOUND, MEASURED ->
                base(rungs, estimate)
                        .<TrialCapacity>map(rung -> found(rungs, estimate, rung))
                        .orElseGet(() -> none(rungs));
        };
    }

    @Override
    public String load(double level) {
        return Decimal.of(level) + " requests/s";
    }

    private TrialCapacity.Found found(Rungs rungs, CapacityEstimate estimate, RungResult rung) {
        boolean bounded = estimate.kind() == CapacityEstimate.Kind.MEASURED;
        double resolution = bounded ? Math.max(halfWidth(estimate), countResolution(rung)) : countResolution(rung);
        return new TrialCapacity.Found(
                rung,
                estimate.requestsPerSecond(),
                resolution,
                bounded,
                bounded ? ended(rungs, estimate) : unbounded(estimate),
                failedBelow(rungs, estimate));
    }

    /** The greatest that passed and is not above what is believed, or else the nearest that passed. */
    private static Optional<RungResult> base(Rungs rungs, CapacityEstimate estimate) {
        return rungs.passing().stream()
                .filter(rung -> rung.level() <= estimate.upper())
                .reduce((less, greater) -> greater)
                .or(() -> rungs.passing().stream()
                        .min(Comparator.comparingDouble(
                                rung -> Math.abs(rung.level() - estimate.requestsPerSecond()))));
    }

    /** Never narrower than either the belief or the tolerance that it amounts to around its value. */
    private static double halfWidth(CapacityEstimate estimate) {
        double value = estimate.requestsPerSecond();
        double tolerance = Math.log1p((estimate.upper() - estimate.lower()) / 2 / value);
        return estimate.lower() > 0
                ? Math.max(tolerance, Math.log(estimate.upper() / estimate.lower()) / 2)
                : tolerance;
    }

    private String ended(Rungs rungs, CapacityEstimate estimate) {
        String ended = "search ended after %d rungs".formatted(rungs.all().size());
        return estimate.converged()
                ? ended
                : "%s, not converged: %s to %s".formatted(ended, Decimal.of(estimate.lower()), load(estimate.upper()));
    }

    private String unbounded(CapacityEstimate estimate) {
        double rate = estimate.requestsPerSecond();
        String limit = rate >= ROUNDING * maxRequestsPerSecond
                ? "the most that load.capacity permits"
                : "the most that the load generator may be asked for";
        return "nothing failed up to %s, %s".formatted(load(rate), limit);
    }

    /** Near the capacity rungs fail and pass by chance; what fails below all that is believed is odd. */
    private static List<Double> failedBelow(Rungs rungs, CapacityEstimate estimate) {
        return rungs.failingBelow(estimate.lower()).stream()
                .map(RungResult::level)
                .toList();
    }
}
