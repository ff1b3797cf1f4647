package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Rung;
import java.util.stream.Stream;

/**
 * Whether the generator could have sent more. A backlog is the workload's doing as long as every connection is busy and
 * no loop is.
 *
 * @param busyShare greatest share of any second that an event loop may hold a CPU, whether the backlog grows or not
 * @param backlogShare of the arrivals, how many may have begun to wait while a connection was idle
 */
public record SaturationRule(double busyShare, double backlogShare) {

    public static SaturationRule standard() {
        return new SaturationRule(0.80, 0.02);
    }

    Stream<Invalidity> violations(JudgedRung rung) {
        Stream<String> waiting = switch (rung.rung()) {
            case Rung.Open _ -> Stream.concat(left(rung), heldBack(rung));
            case Rung.Closed closed -> lost(closed, rung.recording());
        };
        return Stream.concat(busy(rung), waiting).map(figure -> new Invalidity(Reason.GENERATOR_SATURATED, figure));
    }

    private Stream<String> busy(JudgedRung rung) {
        double busy = rung.evidence().busiestSecond();
        return busy <= busyShare
                ? Stream.empty()
                : Stream.of("event loop busy %s %% of a second, allowed %s %%"
                        .formatted(Plain.number(100 * busy), Plain.number(100 * busyShare)));
    }

    /** Requests that an earlier rung left behind; users may still wait for their first connection. */
    private static Stream<String> left(JudgedRung rung) {
        long waiting = rung.recording().backlog().atStart();
        return waiting == 0
                ? Stream.empty()
                : Stream.of("%d requests waiting at the start, allowed 0".formatted(waiting));
    }

    private Stream<String> heldBack(JudgedRung rung) {
        Backlog backlog = rung.recording().backlog();
        double allowed = Math.floor(backlogShare * rung.recording().whole().arrivals());
        return backlog.wasIdleWhileWaiting() && backlog.growth() > allowed
                ? Stream.of("backlog grew by %d requests while connections were idle, allowed %s"
                        .formatted(backlog.growth(), Plain.number(allowed)))
                : Stream.empty();
    }

    /** A generator that cannot keep up lengthens the users' think time, so that fewer users show than there are. */
    private static Stream<String> lost(Rung.Closed rung, RungRecording recording) {
        double seconds = recording.window().seconds();
        double perSecond = recording.whole().arrivals() / seconds;
        double cycle = recording.meanSojournSeconds() + rung.think().toMillis() / 1e3;
        if (recording.whole().failed() > 0 || LittlesLaw.holds(rung.users(), perSecond, cycle, seconds)) {
            return Stream.empty();
        }
        double seen = LittlesLaw.inSystem(perSecond, cycle);
        return Stream.of("Little's law sees %d of %d users".formatted(Math.round(seen), rung.users()));
    }
}
