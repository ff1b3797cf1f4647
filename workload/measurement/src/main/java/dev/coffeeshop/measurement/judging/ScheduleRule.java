package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import java.util.stream.Stream;

/** Every request that the schedule has must have been turned to: one that never was is in no percentile. */
final class ScheduleRule {

    private ScheduleRule() {}

    static Stream<Invalidity> violations(JudgedRung rung) {
        long unsent = rung.recording().backlog().unsent();
        return unsent == 0
                ? Stream.empty()
                : Stream.of(new Invalidity(
                        Reason.SCHEDULE_MISSED, "%d requests of the schedule never sent, allowed 0".formatted(unsent)));
    }
}
