package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.RungResult.Miss;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the pool's cap is why a rung fails: it was reached, and the rung would pass if every request counted from the
 * moment it was sent. Requests whose time ran out while they waited for a connection were never sent. A backlog within
 * the bound is no reason: with every connection busy it is the workload's.
 */
final class ConnectionRule {

    private ConnectionRule() {}

    static Stream<Invalidity> violations(JudgedRung rung) {
        RungRecording recording = rung.recording();
        return late(rung.missed())
                        && recording.connectionCapReached()
                        && served(recording.whole(), rung.objective())
                        && (recording.secondHalf().sent() == 0 || served(recording.secondHalf(), rung.objective()))
                ? Stream.of(new Invalidity(Reason.CONNECTION_LIMITED, figure(rung)))
                : Stream.empty();
    }

    private static boolean late(@Nullable Miss missed) {
        return missed == Miss.LATENCY || missed == Miss.ERRORS;
    }

    private static boolean served(Tally tally, Objective objective) {
        return tally.sent() > 0
                && tally.failedPercentOfSent() <= objective.maxFailedPercent()
                && tally.servedInTime(objective.underLoad().percentile());
    }

    private static String figure(JudgedRung rung) {
        Tally whole = rung.recording().whole();
        return "at the cap of connections %s %% in time, from the send on %s %%, needed %s %%"
                .formatted(
                        Plain.number(100.0 * whole.good() / whole.arrivals()),
                        Plain.number(100.0 * whole.servedInTime() / whole.sent()),
                        Plain.number(rung.objective().underLoad().percentile().percent()));
    }
}
