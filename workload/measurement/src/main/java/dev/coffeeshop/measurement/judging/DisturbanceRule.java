package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may hold the generator back from outside. Virtual machines show 1 to 3 % of steal at rest, and a pause that no
 * request noticed does no harm: both count for less than their own bound only together with lag above its bound.
 *
 * @param throttledPercent of the periods of the generator's CPU limit
 * @param stealPercent of the node's CPU time
 * @param stealPercentWithLag of the node's CPU time, where lag is above its bound
 * @param pauseMicroseconds longest pause, where lag is above its bound
 */
public record DisturbanceRule(
        double throttledPercent, double stealPercent, double stealPercentWithLag, long pauseMicroseconds) {

    public static DisturbanceRule standard() {
        return new DisturbanceRule(1, 5, 1, 10_000);
    }

    Stream<Invalidity> violations(JudgedRung rung, LagRule lag) {
        return Stream.of(throttled(rung.evidence().throttledPercent()), noisy(rung, lag), paused(rung, lag))
                .flatMap(found -> found);
    }

    private Stream<Invalidity> throttled(@Nullable Double percent) {
        return percent == null || percent <= throttledPercent
                ? Stream.empty()
                : invalid(
                        Reason.GENERATOR_THROTTLED,
                        "held back in %s %% of the periods of its CPU limit, allowed %s %%"
                                .formatted(Plain.number(percent), Plain.number(throttledPercent)));
    }

    private Stream<Invalidity> noisy(JudgedRung rung, LagRule lag) {
        Double percent = rung.evidence().stealPercent();
        boolean late = lag.isExceeded(rung);
        double allowed = late ? Math.min(stealPercent, stealPercentWithLag) : stealPercent;
        return percent == null || percent <= allowed
                ? Stream.empty()
                : invalid(
                        Reason.NOISY_NODE,
                        "%s %% of the node's CPU time went to others, allowed %s %%%s"
                                .formatted(Plain.number(percent), Plain.number(allowed), late ? with(rung, lag) : ""));
    }

    private Stream<Invalidity> paused(JudgedRung rung, LagRule lag) {
        long pause = rung.evidence().longestPauseMicroseconds();
        return pause <= pauseMicroseconds || !lag.isExceeded(rung)
                ? Stream.empty()
                : invalid(
                        Reason.GENERATOR_PAUSED,
                        "paused for %s ms, allowed %s ms%s"
                                .formatted(
                                        Plain.number(pause / 1e3),
                                        Plain.number(pauseMicroseconds / 1e3),
                                        with(rung, lag)));
    }

    private static String with(JudgedRung rung, LagRule lag) {
        return " when lag p99 is above %d us, as here: %d us"
                .formatted(lag.allowedMicroseconds(rung), rung.recording().lag().p99());
    }

    private static Stream<Invalidity> invalid(Reason reason, String figure) {
        return Stream.of(new Invalidity(reason, figure));
    }
}
