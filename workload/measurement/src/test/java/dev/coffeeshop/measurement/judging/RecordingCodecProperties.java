package dev.coffeeshop.measurement.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.Samples;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RecordingCodecProperties {

    private static final long MS = 1_000_000;
    private static final long BOUND = 500 * MS;
    private static final long LENGTH = 4_300 * MS;
    private static final List<FailureKind> KINDS = List.of(FailureKind.values());

    @Property(tries = 100)
    void whatTwoPodsSendIsJudgedAsIfOneHadRecordedIt(
            @ForAll long seed,
            @ForAll @IntRange(max = 2_000) int requests,
            @ForAll @IntRange(max = 2_000) int otherRequests,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int otherClock) {
        RungRecording a = recorded(0, seed, requests);
        RungRecording b = recorded(otherClock * MS, seed + 1, otherRequests);
        RungRecording sum = sent(a);
        sum.add(sent(b));
        a.add(b);
        assertThat(judged(sum)).isEqualTo(judged(a));
        assertThat(RecordingCodec.encode(sum)).isEqualTo(RecordingCodec.encode(a));
    }

    /** Bytes that depended on a clock could not be added up. */
    @Property(tries = 20)
    void nothingThatIsWrittenDependsOnTheClock(@ForAll long seed, @ForAll int otherClock) {
        byte[] bytes = RecordingCodec.encode(recorded(0, seed, 300));
        assertThat(RecordingCodec.encode(recorded(otherClock * MS, seed, 300))).isEqualTo(bytes);
    }

    @Property(tries = 200)
    void whatIsCutOffIsRefused(@ForAll long seed, @ForAll @IntRange(max = 400) int cut) {
        byte[] bytes = RecordingCodec.encode(recorded(0, seed, 300));
        byte[] part = Arrays.copyOf(bytes, Math.max(0, bytes.length - 1 - cut));
        assertThatThrownBy(() -> decode(part)).isInstanceOf(UnreadableDocumentException.class);
    }

    @Example
    void anotherLengthAnotherVersionAndAnotherEndAreRefused() {
        byte[] bytes = RecordingCodec.encode(recorded(0, 1, 300));
        assertThatThrownBy(() -> RecordingCodec.decode(bytes, MeasuredWindow.of(0, LENGTH + 1), BOUND))
                .hasMessage("recording of a window of another length");
        assertThatThrownBy(() -> decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("recording is longer than it should be");
        bytes[0] = 9;
        assertThatThrownBy(() -> decode(bytes)).hasMessage("recording of an unknown version");
    }

    private static RungRecording sent(RungRecording recording) {
        return decode(RecordingCodec.encode(recording));
    }

    private static RungRecording decode(byte[] bytes) {
        return RecordingCodec.decode(bytes, MeasuredWindow.of(0, LENGTH), BOUND);
    }

    private static RungResult judged(RungRecording recording) {
        return new RungJudge(Samples.objective(), ValidityRules.standard())
                .judge(
                        new Rung.Open(100, Arrival.POISSON),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        recording,
                        new GeneratorEvidence(0.1, null, null, 0));
    }

    /** Everything that can be recorded, at times that also lie outside the window. */
    private static RungRecording recorded(long startNanos, long seed, int requests) {
        Random random = new Random(seed);
        RungRecording recording = new RungRecording(MeasuredWindow.of(startNanos, LENGTH), BOUND);
        for (int i = 0; i < requests; i++) {
            long intended = startNanos + random.nextLong(-500 * MS, LENGTH + 500 * MS);
            long sent = intended + random.nextLong(MS);
            request(recording, random, intended, sent, sent + random.nextLong(2_000 * MS));
        }
        recording.backlogAtStart(random.nextLong(3));
        recording.backlogAtEnd(random.nextLong(300));
        recording.unsent(random.nextLong(3));
        return recording;
    }

    private static void request(RungRecording recording, Random random, long intended, long sent, long end) {
        recording.lag(intended, sent - intended);
        switch (random.nextInt(20)) {
            case 0 -> recording.failed(KINDS.get(random.nextInt(KINDS.size())), intended, end);
            case 1 -> {
                recording.failed(FailureKind.TIMEOUT, intended, end);
                recording.neverSent(intended);
            }
            case 2 -> {
                recording.connectionWait(intended, sent - intended);
                recording.connectionCapReached(intended);
                recording.idleWhileWaiting(intended);
                recording.succeeded(intended, sent, end);
            }
            default -> recording.succeeded(intended, sent, end);
        }
    }
}
