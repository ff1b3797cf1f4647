package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.UnreadableDocumentException;

/**
 * A recording as bytes, exactly, so that generators in several pods can add theirs up. Every pod has a clock of its own:
 * all that is written is counts, durations, and seconds since the start of the window.
 */
public final class RecordingCodec {

    private static final long VERSION = 1;

    private RecordingCodec() {}

    public static byte[] encode(RungRecording recording) {
        RecordingOutput out = new RecordingOutput();
        out.write(VERSION);
        recording.write(out);
        return out.toBytes();
    }

    /**
     * @param window of the reader's own clock, as long as that of the recording
     * @param boundNanos latest response that counts as good, the same as in the recording
     * @throws UnreadableDocumentException when the bytes are damaged, of another version, or of a window of other length
     */
    public static RungRecording decode(byte[] bytes, MeasuredWindow window, long boundNanos) {
        RecordingInput in = new RecordingInput(bytes);
        long version = in.readLong();
        if (version != VERSION) {
            throw new UnreadableDocumentException("recording of an unknown version");
        }
        RungRecording recording = new RungRecording(window, boundNanos);
        recording.read(in);
        in.end();
        return recording;
    }
}
