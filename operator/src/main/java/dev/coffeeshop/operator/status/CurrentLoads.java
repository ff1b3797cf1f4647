package dev.coffeeshop.operator.status;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.LoadProgress.Throughput;
import dev.coffeeshop.operator.analysis.Decimal;
import dev.coffeeshop.operator.api.v1alpha1.CurrentLoad;
import java.util.Optional;

/** What the load generator tells of itself, as status holds it. */
final class CurrentLoads {

    private CurrentLoads() {}

    static CurrentLoad of(LoadProgress progress) {
        var throughput = Optional.ofNullable(progress.throughput());
        return new CurrentLoad(
                progress.phase(),
                progress.rung(),
                progress.rungs(),
                progress.level() == 0 ? null : Decimal.ofLevel(progress.level()),
                throughput.map(Throughput::answeredPerSecond).map(Decimal::of).orElse(null),
                throughput.map(Throughput::failedPerSecond).map(Decimal::of).orElse(null),
                Math.max(0, Math.round(progress.secondsLeft())));
    }
}
