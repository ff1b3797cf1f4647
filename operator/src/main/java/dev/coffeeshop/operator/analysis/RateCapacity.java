package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;

/**
 * Open load: the capacity lies between the greatest rate that passes and the next one that fails. The figure is their
 * geometric mean, which is wrong by the least factor whatever the truth between them, and the gap is the instrument's
 * resolution, so that an interval always holds both. When no greater rate fails, the figure is the passing rate itself,
 * as a lower bound.
 */
final class RateCapacity implements CapacityRule {

    @Override
    public Rungs rungs(LoadResult load) {
        return Rungs.listed(load.rungs(), LoadModel.OPEN);
    }

    @Override
    public TrialCapacity capacity(LoadResult load) {
        Rungs rungs = rungs(load);
        return rungs.greatestPassing().map(passing -> found(rungs, passing)).orElseGet(() -> none(rungs));
    }

    @Override
    public String load(double level) {
        return RungWords.load(LoadModel.OPEN, level);
    }

    private TrialCapacity found(Rungs rungs, RungResult passing) {
        return rungs.failingAbove(passing.level()).stream()
                .findFirst()
                .map(failing -> between(rungs, passing, failing))
                .orElseGet(() -> new TrialCapacity.Found(
                        passing,
                        passing.level(),
                        countResolution(passing),
                        false,
                        "nothing failed up to %s".formatted(load(passing.level())),
                        failedBelow(rungs, passing)));
    }

    private TrialCapacity between(Rungs rungs, RungResult passing, RungResult failing) {
        return new TrialCapacity.Found(
                passing,
                Math.sqrt(passing.level() * failing.level()),
                Math.log(failing.level() / passing.level()) / 2,
                true,
                "%s pass, %s fail".formatted(load(passing.level()), load(failing.level())),
                failedBelow(rungs, passing));
    }
}
