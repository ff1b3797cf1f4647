package dev.coffeeshop.operator.design;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.PlanLimit;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.PlanStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an experiment will take when every first attempt succeeds. */
public final class ExperimentPlan {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final MathContext PRICE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private ExperimentPlan() {}

    /** Before the first trial. */
    public static PlanStatus of(CoffeeShopExperimentSpec spec) {
        return of(spec, Repetitions.of(spec.design()).least());
    }

    /** @param repetitions that are due as far as the trials show */
    public static PlanStatus of(CoffeeShopExperimentSpec spec, int repetitions) {
        var range = Repetitions.of(spec.design());
        var design = ExperimentDesign.of(spec);
        var duration = TrialDuration.of(spec);
        var planned = effort(spec, design.upTo(repetitions), duration);
        return new PlanStatus(
                design.cells().size(),
                repetitions,
                planned.trials(),
                planned.expectedSeconds(),
                planned.coreSeconds(),
                planned.price(),
                range.isRange() ? effort(spec, design, duration) : null);
    }

    private static PlanLimit effort(CoffeeShopExperimentSpec spec, ExperimentDesign design, TrialDuration duration) {
        long millicoreSeconds = seconds(design, duration, Cell::totalMillicores);
        long replicaSeconds = seconds(design, duration, Cell::replicas);
        return new PlanLimit(
                design.trials().size() / design.cells().size(),
                design.trials().size(),
                seconds(design, duration, _ -> 1),
                Math.ceilDiv(millicoreSeconds, 1_000),
                price(spec, millicoreSeconds, replicaSeconds));
    }

    /** Of all trials, each second as often as its cell counts. */
    private static long seconds(ExperimentDesign design, TrialDuration duration, ToLongFunction<Cell> count) {
        List<Trial> trials = design.trials();
        return IntStream.range(0, trials.size())
                .mapToLong(place -> count.applyAsLong(trials.get(place).cell())
                        * (place == 0 ? duration.expectedFirst() : duration.expected()).toSeconds())
                .sum();
    }

    /** Of the workload alone. */
    private static @Nullable String price(CoffeeShopExperimentSpec spec, long millicoreSeconds, long replicaSeconds) {
        return WorkloadPrice.of(spec)
                .map(price -> price.perHour(millicoreSeconds, replicaSeconds)
                        .divide(SECONDS_PER_HOUR, PRICE_DIGITS)
                        .toPlainString())
                .orElse(null);
    }
}
