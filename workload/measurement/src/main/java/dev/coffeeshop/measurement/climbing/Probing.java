package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import java.util.List;
import java.util.Optional;

/**
 * A quick closed-loop estimate of the greatest throughput: a few users back to back, four times as many in each probe,
 * until more of them no longer help. It only says where to begin: a closed loop never overloads its target, and what
 * users get is not what arrivals at any time would.
 *
 * @param counted the probes that may be counted, in their order
 * @param exhausted whether one could not be measured
 */
record Probing(List<RungResult> counted, boolean exhausted, double maxRequestsPerSecond) {

    private static final int FIRST_USERS = 8;
    private static final int GROWTH = 4;
    private static final int MOST_PROBES = 4;
    /** Throughput that has to be gained by {@value #GROWTH} times the users for more of them to be worth a try. */
    private static final double WORTHWHILE = 1.15;

    static Probing of(List<RungResult> measured, double maxRequestsPerSecond) {
        List<RungResult> probes = measured.stream()
                .filter(rung -> rung.model() == LoadModel.CLOSED)
                .toList();
        List<RungResult> counted = probes.stream().filter(RungResult::valid).toList();
        return new Probing(counted, Reruns.exhausted(probes, LoadModel.CLOSED), maxRequestsPerSecond);
    }

    /** The next probe; empty when the estimate is as good as it gets. */
    Optional<Rung> next() {
        if (exhausted || flat() || missed() || counted.size() == MOST_PROBES || throughput() >= maxRequestsPerSecond) {
            return Optional.empty();
        }
        int users = FIRST_USERS * (int) Math.pow(GROWTH, counted.size());
        return Optional.of(Rung.Closed.backToBack(users));
    }

    /** Greatest throughput seen, in requests per second; 0 when no probe was any good. */
    double throughput() {
        return counted.stream()
                .mapToDouble(RungResult::completedPerSecond)
                .max()
                .orElse(0);
    }

    /** Whether more users would hardly have got more. */
    boolean saturated() {
        return flat() || missed();
    }

    private boolean missed() {
        return !counted.isEmpty() && !counted.getLast().passed();
    }

    private boolean flat() {
        int size = counted.size();
        return size >= 2
                && counted.get(size - 1).completedPerSecond()
                        < WORTHWHILE * counted.get(size - 2).completedPerSecond();
    }
}
