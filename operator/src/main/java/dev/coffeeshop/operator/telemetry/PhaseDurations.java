package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.metrics.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Where the time of trials goes. */
@Singleton
public class PhaseDurations {

    private enum Phase {
        DEPLOY("deploy"),
        WARM_UP("warm-up"),
        MEASURE("measure"),
        TEAR_DOWN("tear-down");

        private final String label;

        Phase(String label) {
            this.label = label;
        }
    }

    /** From a pod that is there at once to the longest program. */
    private static final Duration[] BUCKETS = IntStream.of(
                    1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1_200, 1_800, 3_600)
            .mapToObj(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final Map<Phase, Timer> timers = new EnumMap<>(Phase.class);

    /** All phases are there from the start, so that the first trial is seen as growth. */
    public PhaseDurations(MeterRegistry registry) {
        for (Phase phase : Phase.values()) {
            timers.put(phase, timer(phase, registry));
        }
    }

    /**
     * A trial has been measured.
     *
     * @param deployed when its workload was
     */
    public void measured(Instant deployed, LoadResult load) {
        Instant first = firstRequest(load);
        took(Phase.DEPLOY, deployed, load.start());
        took(Phase.WARM_UP, load.start(), first);
        took(Phase.MEASURE, first, load.end());
    }

    /** All objects of a trial are gone. */
    public void tornDown(Instant begun, Instant gone) {
        took(Phase.TEAR_DOWN, begun, gone);
    }

    /** Clocks of two machines may differ by more than a phase takes. */
    private void took(Phase phase, Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        Objects.requireNonNull(timers.get(phase)).record(duration.isNegative() ? Duration.ZERO : duration);
    }

    private static Instant firstRequest(LoadResult load) {
        Baseline baseline = load.baseline();
        if (baseline != null) {
            return baseline.start();
        }
        return load.rungs().isEmpty() ? load.end() : load.rungs().getFirst().start();
    }

    /** Micrometer adds the unit to the name. */
    private static Timer timer(Phase phase, MeterRegistry registry) {
        return Timer.builder(Metric.TRIAL_PHASE_DURATION.family().replace("_seconds", ""))
                .description(Metric.TRIAL_PHASE_DURATION.help())
                .tag("phase", phase.label)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
