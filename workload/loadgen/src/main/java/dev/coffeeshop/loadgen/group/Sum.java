package dev.coffeeshop.loadgen.group;

import dev.coffeeshop.loadgen.engine.Group.Shared;
import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.Recorded;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import dev.coffeeshop.measurement.judging.RecordingCodec;
import dev.coffeeshop.measurement.judging.RungRecording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rung as all pods have recorded it, and what is wrong with those that did not. */
final class Sum {

    private final long boundNanos;
    private final List<Invalidity> faults = new ArrayList<>();
    private Recorded recorded;

    Sum(Recorded own, long boundNanos) {
        this.recorded = own;
        this.boundNanos = boundNanos;
    }

    void add(int pod, Answer answer) {
        switch (answer) {
            case Answer.Given(Reply.Sent(LiveSnapshot counts, GeneratorEvidence evidence, long left), Body body) -> {
                if (SharedStart.clockBehind(left)) {
                    late(pod, left);
                }
                add(pod, counts, evidence, body);
            }
            case Answer.Given(Reply.Late(long left), Body _) -> late(pod, left);
            case Answer.Given(Reply reply, Body _) -> lost(pod, reply.toString());
            case Answer.Lost(String why) -> lost(pod, why);
        }
    }

    private void add(int pod, LiveSnapshot counts, GeneratorEvidence evidence, Body body) {
        try {
            RungRecording recording =
                    RecordingCodec.decode(body.bytes(), recorded.recording().window(), boundNanos);
            recorded = recorded.plus(new Recorded(recording, counts, evidence));
        } catch (UnreadableDocumentException e) {
            lost(pod, String.valueOf(e.getMessage()));
        }
    }

    private void late(int pod, long leftMicros) {
        faults.add(new Invalidity(
                Reason.FOLLOWER_LATE,
                String.format(
                        Locale.ROOT,
                        "pod %d had %.0f ms left to the start, allowed %d to %d ms",
                        pod,
                        leftMicros / 1e3,
                        SharedStart.LEAST_LEFT.toMillis(),
                        SharedStart.LEAD.plus(SharedStart.LEAST_LEFT).toMillis())));
    }

    private void lost(int pod, String why) {
        faults.add(new Invalidity(Reason.FOLLOWER_LOST, "pod %d: %s".formatted(pod, why)));
    }

    Shared shared() {
        return new Shared(recorded, faults);
    }
}
