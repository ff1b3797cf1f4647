package dev.coffeeshop.measurement.judging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import org.HdrHistogram.Histogram;

/** The bytes of a recording as they come to be. */
final class RecordingOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void write(long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    void write(boolean value) {
        bytes.write(value ? 1 : 0);
    }

    /** In HdrHistogram's V2 format, deflated; its length comes first. */
    void write(Histogram histogram) {
        ByteBuffer encoded = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(encoded, Deflater.DEFAULT_COMPRESSION);
        write(length);
        bytes.write(encoded.array(), 0, length);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
