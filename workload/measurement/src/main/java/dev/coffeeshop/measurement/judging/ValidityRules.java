package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a rung may not be counted, because it shows the generator and not the workload. An overloaded workload is valid:
 * that is the finding.
 *
 * @param lagFloorMicroseconds lag that is always allowed
 * @param lagShareOfResponse lag allowed as a share of the response time, both at the 99th percentile
 * @param busyShare greatest share of any second that an event loop may hold a CPU
 */
public record ValidityRules(long lagFloorMicroseconds, double lagShareOfResponse, double busyShare) {

    public static ValidityRules standard() {
        return new ValidityRules(500, 0.10, 0.80);
    }

    public List<Invalidity> violations(Rung rung, RungRecording recording, GeneratorEvidence evidence) {
        List<Invalidity> found = new ArrayList<>();
        switch (rung) {
            case Rung.Open _ -> late(recording).ifPresent(found::add);
            case Rung.Closed closed -> unbalanced(closed, recording).ifPresent(found::add);
        }
        saturated(evidence).ifPresent(found::add);
        return List.copyOf(found);
    }

    private Optional<Invalidity> late(RungRecording recording) {
        long lag = recording.lag().p99();
        double allowed = Math.max(
                (double) lagFloorMicroseconds,
                lagShareOfResponse * recording.whole().summary().p99());
        return lag <= allowed
                ? Optional.empty()
                : invalid(Reason.GENERATOR_LATE, "lag p99 %d us, allowed %d us".formatted(lag, Math.round(allowed)));
    }

    /** A loop that cannot keep up lengthens the users' think time, so that fewer users show than there are. */
    private Optional<Invalidity> unbalanced(Rung.Closed rung, RungRecording recording) {
        double seconds = recording.window().seconds();
        double perSecond = recording.whole().arrivals() / seconds;
        double cycle = recording.meanSojournSeconds() + rung.think().toMillis() / 1e3;
        if (recording.whole().failed() > 0 || LittlesLaw.holds(rung.users(), perSecond, cycle, seconds)) {
            return Optional.empty();
        }
        double seen = LittlesLaw.inSystem(perSecond, cycle);
        return invalid(
                Reason.GENERATOR_SATURATED,
                "Little's law sees %d of %d users".formatted(Math.round(seen), rung.users()));
    }

    private Optional<Invalidity> saturated(GeneratorEvidence evidence) {
        double busy = evidence.busiestSecond();
        return busy <= busyShare
                ? Optional.empty()
                : invalid(
                        Reason.GENERATOR_SATURATED,
                        "event loop busy %d %% of a second, allowed %d %%"
                                .formatted(Math.round(100 * busy), Math.round(100 * busyShare)));
    }

    private static Optional<Invalidity> invalid(Reason reason, String figure) {
        return Optional.of(new Invalidity(reason, figure));
    }
}
