package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Says what a rung showed. It passes when the objective holds over the whole window and over its second half, so that
 * a workload that is about to fall over does not pass on its first seconds, and when the load was delivered.
 */
public record RungJudge(Objective objective, ValidityRules validity) {

    /** Share of an open rung's arrivals that must not pile up. */
    private static final double DELIVERED = 0.98;

    public RungResult judge(
            Rung rung, Instant start, Instant end, RungRecording recording, GeneratorEvidence evidence) {
        Tally whole = recording.whole();
        double seconds = recording.window().seconds();
        Miss missed = miss(rung, recording).orElse(null);
        return new RungResult(
                rung.model(),
                rung.level(),
                start,
                end,
                seconds,
                whole.arrivals(),
                whole.succeeded(),
                whole.failures(),
                whole.good(),
                Math.round(1_000 * recording.answeredInWindow() / seconds) / 1e3,
                boxed(whole.percentile(objective.underLoad().percentile())),
                whole.summary(),
                recording.service(),
                recording.lag(),
                recording.connectionWaits(),
                evidence,
                missed,
                validity.violations(new JudgedRung(rung, recording, evidence, objective, missed)));
    }

    /** The worst part of the objective that does not hold. */
    Optional<Miss> miss(Rung rung, RungRecording recording) {
        if (recording.whole().arrivals() == 0) {
            return Optional.of(Miss.OVERLOADED);
        }
        return failing(recording.whole())
                .or(() -> failing(recording.secondHalf()))
                .or(() -> late(recording.whole()) || late(recording.secondHalf())
                        ? Optional.of(Miss.LATENCY)
                        : Optional.empty())
                .or(() -> delivered(rung, recording) ? Optional.empty() : Optional.of(Miss.OVERLOADED));
    }

    private Optional<Miss> failing(Tally tally) {
        if (tally.failedPercent() <= objective.maxFailedPercent()) {
            return Optional.empty();
        }
        return Optional.of(tally.mostlyRejected() ? Miss.REJECTED : Miss.ERRORS);
    }

    private boolean late(Tally tally) {
        LatencyBound bound = objective.underLoad();
        OptionalLong latency = tally.percentile(bound.percentile());
        return tally.arrivals() > 0 && (latency.isEmpty() || latency.getAsLong() > bound.maxMicroseconds());
    }

    /**
     * Whether the answers kept up with the arrivals. What a steady workload has in flight when the window ends is no
     * backlog: by {@link LittlesLaw} that is rate × mean time in the system, however slow each answer is. Only what is
     * outstanding beyond it has piled up.
     */
    private static boolean delivered(Rung rung, RungRecording recording) {
        return switch (rung) {
            case Rung.Closed _ -> true;
            case Rung.Open _ -> {
                long arrivals = recording.whole().arrivals();
                double perSecond = arrivals / recording.window().seconds();
                double inFlight = LittlesLaw.inSystem(perSecond, recording.meanSojournSeconds());
                yield recording.outstandingAtEnd() - inFlight <= (1 - DELIVERED) * arrivals;
            }
        };
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
