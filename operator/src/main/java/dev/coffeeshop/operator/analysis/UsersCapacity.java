package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.util.Comparator;
import java.util.Optional;

/**
 * Closed load: the greatest good throughput over the rungs that pass, with the users there.
 *
 * <p>The figure is bounded when a greater number of users failed. It is bounded too when nothing failed but users no
 * longer bring throughput: users wait for answers, so a saturated workload may keep its objective however much is asked
 * of it, and no ladder would ever make it fail. Throughput has levelled off when at least twice the users bring at most
 * 5 % more: even a workload that nears its ceiling as slowly as Amdahl's law has it is then within 5 % of the ceiling
 * (N/(1 + a(N − 1)) with a gain of 1.05 from n to 2n has a·n ≥ 9.5, so 2n users have 19/20 of the limit 1/a). What the
 * last step still brought counts as resolution.
 */
final class UsersCapacity implements CapacityRule {

    private static final double GROWTH_OF_USERS = 2;
    private static final double MAX_GAIN = 0.05;

    @Override
    public Rungs rungs(LoadResult load) {
        return Rungs.listed(load.rungs(), LoadModel.CLOSED);
    }

    @Override
    public TrialCapacity capacity(LoadResult load) {
        Rungs rungs = rungs(load);
        return rungs.passing().stream()
                .max(Comparator.comparingDouble(RungResult::goodPerSecond)
                        .thenComparing(
                                Comparator.comparingDouble(RungResult::level).reversed()))
                .map(best -> found(rungs, best))
                .orElseGet(() -> none(rungs));
    }

    @Override
    public String load(double level) {
        return RungWords.load(LoadModel.CLOSED, level);
    }

    private TrialCapacity found(Rungs rungs, RungResult best) {
        Optional<RungResult> failing = rungs.failingAbove(best.level()).stream().findFirst();
        if (failing.isPresent()) {
            return bounded(rungs, best, 0, "%s pass, %s fail".formatted(load(best), load(failing.get())));
        }
        RungResult top = rungs.greatestPassing().orElse(best);
        if (top.level() >= GROWTH_OF_USERS * best.level()) {
            return bounded(rungs, best, 0, "%s bring no more than %s".formatted(load(top), load(best)));
        }
        return halfTheUsers(rungs, best)
                .filter(before -> gain(before, best) <= MAX_GAIN)
                .map(before -> levelledOff(rungs, before, best))
                .orElseGet(() -> lowerBound(rungs, best, top));
    }

    private static Optional<RungResult> halfTheUsers(Rungs rungs, RungResult best) {
        return rungs.passing().stream()
                .filter(rung -> GROWTH_OF_USERS * rung.level() <= best.level())
                .reduce((less, greater) -> greater);
    }

    private TrialCapacity levelledOff(Rungs rungs, RungResult before, RungResult best) {
        double gain = gain(before, best);
        String detail = "throughput has levelled off: %s bring %s %% more than %s"
                .formatted(load(best), Decimal.of(100 * gain), load(before));
        return bounded(rungs, best, Math.log1p(gain), detail);
    }

    private TrialCapacity bounded(Rungs rungs, RungResult best, double resolution, String detail) {
        return new TrialCapacity.Found(
                best,
                best.goodPerSecond(),
                Math.max(resolution, countResolution(best)),
                true,
                detail,
                failedBelow(rungs, best));
    }

    private TrialCapacity lowerBound(Rungs rungs, RungResult best, RungResult top) {
        return new TrialCapacity.Found(
                best,
                best.goodPerSecond(),
                countResolution(best),
                false,
                "nothing failed up to %s and throughput had not levelled off".formatted(load(top)),
                failedBelow(rungs, best));
    }

    private String load(RungResult rung) {
        return load(rung.level());
    }

    private static double gain(RungResult before, RungResult best) {
        return best.goodPerSecond() / before.goodPerSecond() - 1;
    }
}
