package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import java.util.List;

/** How a trial's capacity is read off its rungs; each way of offering load has its own. */
interface CapacityRule {

    /** Those that bear on the capacity. */
    Rungs rungs(LoadResult load);

    TrialCapacity capacity(LoadResult load);

    /** A load of this mode in words, such as "16 users". */
    String load(double level);

    static CapacityRule of(LoadSpec load) {
        return switch (load.mode()) {
            case Users -> new UsersCapacity();
            case Rate -> new RateCapacity();
            case Capacity -> SearchCapacity.upTo(load.capacity());
        };
    }

    default TrialCapacity none(Rungs rungs) {
        if (rungs.all().isEmpty()) {
            return new TrialCapacity.None("no load was served");
        }
        return new TrialCapacity.None("%s already fails, and so does every greater load"
                .formatted(load(rungs.all().getFirst().level())));
    }

    default List<Double> failedBelow(Rungs rungs, RungResult rung) {
        return rungs.failingBelow(rung.level()).stream().map(RungResult::level).toList();
    }

    /** A throughput cannot be told from another that differs by less than one request in the whole rung. */
    default double countResolution(RungResult rung) {
        return Math.log1p(1.0 / rung.good());
    }
}
