package dev.coffeeshop.measurement.judging;

import static dev.coffeeshop.measurement.judging.Recordings.MS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.coffeeshop.measurement.FailureKind;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What is recorded of every request is recorded by the loop that sends the next one. */
class RecordingCostTest {

    private static final int REQUESTS = 20_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final RungRecording recording = Recordings.empty(10);

    @Test
    void recordingAllocatesNothing() {
        record();
        long before = threads.getCurrentThreadAllocatedBytes();
        record();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).isLessThan(REQUESTS);
        assertThat(recording.whole().arrivals()).isEqualTo(4L * REQUESTS);
    }

    private void record() {
        for (long i = 0; i < REQUESTS; i++) {
            long intended = i * 500_000;
            recording.lag(intended, 1_000);
            recording.connectionWait(intended, 2_000);
            recording.succeeded(intended, intended + 3_000, intended + i * 1_000);
            recording.connectionCapReached(intended);
            recording.idleWhileWaiting(intended);
            recording.failed(FailureKind.TIMEOUT, intended, intended + 500 * MS);
            recording.neverSent(intended);
        }
    }
}
