package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.TrialMeasurement.ContainerExit;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * In which rung a container ended: in one at most, whether that rung counts or not.
 *
 * <p>A rung's time ends when its last answer is in or given up. What ends the container soon after is still the rung's
 * doing, for the workload may be left with what the generator has given up, but not once the next rung has begun. Since
 * Kubernetes cuts the time of an exit to whole seconds, the rung that has most of that second is taken.
 */
record ExitTimes(List<RungResult> rungs) {

    private static final Duration AFTERMATH = Duration.ofSeconds(5);
    private static final Duration TIMESTAMP = Duration.ofSeconds(1);

    ExitTimes {
        rungs = rungs.stream().sorted(Comparator.comparing(RungResult::start)).toList();
    }

    Optional<RungResult> rung(ContainerExit exit) {
        Duration most = Duration.ZERO;
        Optional<RungResult> found = Optional.empty();
        for (int index = 0; index < rungs.size(); index++) {
            Duration overlap = overlap(exit.at(), rungs.get(index).start(), end(index));
            if (overlap.compareTo(most) > 0) {
                most = overlap;
                found = Optional.of(rungs.get(index));
            }
        }
        return found;
    }

    private Instant end(int index) {
        Instant aftermath = rungs.get(index).end().plus(AFTERMATH);
        return index + 1 == rungs.size()
                ? aftermath
                : earlier(aftermath, rungs.get(index + 1).start());
    }

    private static Duration overlap(Instant exit, Instant from, Instant to) {
        Instant begin = exit.isAfter(from) ? exit : from;
        return Duration.between(begin, earlier(exit.plus(TIMESTAMP), to));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
