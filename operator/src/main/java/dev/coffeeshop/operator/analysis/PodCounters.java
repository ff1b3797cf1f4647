package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.TrialMeasurement.CpuSample;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By how much one pod's counters have grown between its samples.
 *
 * @param seconds from sample to sample, without those in which a restart set the counters back
 * @param periods of the CPU limit; 0 when unknown
 */
record PodCounters(double cpuSeconds, double seconds, long periods, long throttledPeriods) {

    /** Empty with fewer than two samples between which the counters ran on. */
    static Optional<PodCounters> between(Collection<CpuSample> samples) {
        List<CpuSample> ordered =
                samples.stream().sorted(Comparator.comparing(CpuSample::at)).toList();
        PodCounters sum = new PodCounters(0, 0, 0, 0);
        for (int index = 1; index < ordered.size(); index++) {
            sum = sum.plus(ordered.get(index - 1), ordered.get(index));
        }
        return sum.seconds > 0 ? Optional.of(sum) : Optional.empty();
    }

    /** CPU that was used on average, in cores. */
    double cores() {
        return cpuSeconds / seconds;
    }

    private PodCounters plus(CpuSample before, CpuSample after) {
        double passed = Duration.between(before.at(), after.at()).toMillis() / 1e3;
        if (passed <= 0 || after.cpuSeconds() < before.cpuSeconds()) {
            return this;
        }
        long allPeriods = grown(before.periods(), after.periods());
        long throttled = grown(before.throttledPeriods(), after.throttledPeriods());
        return new PodCounters(
                cpuSeconds + after.cpuSeconds() - before.cpuSeconds(),
                seconds + passed,
                periods + allPeriods,
                throttledPeriods + Math.min(allPeriods, throttled));
    }

    private static long grown(@Nullable Long before, @Nullable Long after) {
        return before == null || after == null ? 0 : Math.max(0, after - before);
    }
}
