package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.FailureKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the event loops have done since the process began, in every phase. No count in it ever decreases.
 *
 * @param failures every kind, those that have not happened too
 * @param outstanding requests that are due and neither answered nor failed
 * @param response of right answers, from the intended start
 * @param service of right answers, from the actual send
 * @param lag of every request, from the intended start to the moment the generator turned to it
 */
public record LiveTotals(
        long succeeded,
        Map<FailureKind, Long> failures,
        long outstanding,
        LiveTimes response,
        LiveTimes service,
        LiveTimes lag) {

    public LiveTotals {
        failures = Map.copyOf(failures);
    }

    LiveTotals plus(LiveTotals other) {
        Map<FailureKind, Long> sum = new EnumMap<>(failures);
        other.failures.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new LiveTotals(
                succeeded + other.succeeded,
                sum,
                outstanding + other.outstanding,
                response.plus(other.response),
                service.plus(other.service),
                lag.plus(other.lag));
    }
}
