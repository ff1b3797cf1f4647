package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.Samples;
import java.time.Instant;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Recordings for tests. Objective: P95 within 500 ms, at most 1 % failed. */
final class Recordings {

    static final long MS = 1_000_000;
    static final GeneratorEvidence IDLE = new GeneratorEvidence(0.1, null, null, 0);

    private Recordings() {}

    static RungRecording empty(int seconds) {
        return new RungRecording(MeasuredWindow.of(0, seconds * 1_000L * MS), 500 * MS);
    }

    /** Evenly spread arrivals, each sent when it was due. */
    static RungRecording even(int seconds, long count, LongUnaryOperator responseNanosOfArrival) {
        RungRecording recording = empty(seconds);
        for (long arrival = 0; arrival < count; arrival++) {
            long intended = arrival * seconds * 1_000L * MS / count;
            recording.succeeded(intended, intended, intended + responseNanosOfArrival.applyAsLong(arrival));
        }
        return recording;
    }

    static RungResult judged(Rung rung, RungRecording recording, GeneratorEvidence evidence) {
        return new RungJudge(Samples.objective(), ValidityRules.standard())
                .judge(rung, Instant.EPOCH, Instant.EPOCH, recording, evidence);
    }

    static RungResult judged(RungRecording recording) {
        return judged(new Rung.Open(100, Arrival.POISSON), recording, IDLE);
    }

    static List<Invalidity.Reason> reasons(RungResult rung) {
        return rung.invalid().stream().map(Invalidity::reason).toList();
    }
}
