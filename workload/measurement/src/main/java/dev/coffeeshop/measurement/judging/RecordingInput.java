package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.UnreadableDocumentException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Reads what {@link RecordingOutput} wrote; every method throws {@link UnreadableDocumentException} for anything else. */
final class RecordingInput {

    private final ByteBuffer bytes;

    RecordingInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    long readLong() {
        try {
            return bytes.getLong();
        } catch (BufferUnderflowException e) {
            throw new UnreadableDocumentException("recording is cut off");
        }
    }

    boolean readBoolean() {
        try {
            return bytes.get() != 0;
        } catch (BufferUnderflowException e) {
            throw new UnreadableDocumentException("recording is cut off");
        }
    }

    /** Adds the counts of the histogram that comes next. */
    void addTo(Histogram sum) {
        byte[] encoded = readBytes(readLong());
        try {
            sum.add(Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(encoded), sum.getHighestTrackableValue()));
        } catch (DataFormatException | RuntimeException e) {
            throw new UnreadableDocumentException("recording has a damaged histogram");
        }
    }

    /** A copy: HdrHistogram ignores where in its array a slice begins. */
    private byte[] readBytes(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new UnreadableDocumentException("recording is cut off");
        }
        byte[] read = new byte[(int) length];
        bytes.get(read);
        return read;
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw new UnreadableDocumentException("recording is longer than it should be");
        }
    }
}
