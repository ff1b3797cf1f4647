package dev.coffeeshop.loadgen.group;

import dev.coffeeshop.loadgen.calibration.Calibrator;
import dev.coffeeshop.loadgen.engine.GroupException;
import dev.coffeeshop.loadgen.engine.Recorded;
import dev.coffeeshop.loadgen.engine.Sender;
import dev.coffeeshop.loadgen.engine.TargetUnreachableException;
import dev.coffeeshop.measurement.judging.RecordingCodec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Carries out the leader's orders. Knows nothing of what is measured but its own share. */
public final class Follower implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WELCOME = Duration.ofSeconds(5);
    private static final long PAUSE_MILLISECONDS = 200;
    /** Longer than the leader ever does something by itself: a baseline, or waiting for the target to recover. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private final Wire wire;
    private final Sender sender;
    private final Calibrator calibrator;
    private final InstantSource calendar;
    private int rungs;

    private Follower(Wire wire, Sender sender, Calibrator calibrator, InstantSource calendar) {
        this.wire = wire;
        this.sender = sender;
        this.calibrator = calibrator;
        this.calendar = calendar;
    }

    /**
     * Tries for a while: the leader may start later, and its name may take a moment to be known.
     *
     * @param pod own index
     * @throws GroupException when the leader did not take this pod in
     */
    public static Follower join(
            LeaderAddress leader,
            int pod,
            String programText,
            Duration patience,
            Sender sender,
            Calibrator calibrator,
            InstantSource calendar)
            throws GroupException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Hello hello = Hello.of(pod, programText);
        while (true) {
            try {
                return new Follower(introduced(leader, hello), sender, calibrator, calendar);
            } catch (IOException e) {
                if (System.nanoTime() >= deadline) {
                    throw new GroupException("the leader at %s did not take load pod %d in within %d s: %s"
                            .formatted(leader, pod, patience.toSeconds(), e.getMessage()));
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        }
    }

    private static Wire introduced(LeaderAddress leader, Hello hello) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(leader.host(), leader.port()), (int) CONNECT.toMillis());
            Wire wire = new Wire(socket);
            wire.write(hello);
            if (wire.read(Reply.class, WELCOME).header() instanceof Reply.Welcome) {
                return wire;
            }
            throw new IOException("no welcome");
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Until the leader says that the program has ended.
     *
     * @return number of rungs that it took part in
     * @throws GroupException when the leader has gone without saying so
     */
    public int serve() throws GroupException, InterruptedException {
        try {
            while (true) {
                switch (wire.read(Order.class, LONGEST_SILENCE).header()) {
                    case Order.Leave() -> {
                        return rungs;
                    }
                    case Order.Calibrate() -> wire.write(new Reply.Calibrated(calibrator.calibration()));
                    case Order.Reach() -> wire.write(reached());
                    case Order.WarmUp(long start) -> warmUp(SharedStart.instant(start));
                    case Order.Measure order -> measure(order);
                }
            }
        } catch (IOException e) {
            throw new GroupException("the leader has gone: " + e.getMessage());
        } catch (RuntimeException e) {
            tell(new Reply.Failed(e.toString()));
            throw e;
        }
    }

    private Reply reached() throws InterruptedException {
        try {
            sender.reach();
            return new Reply.Reached();
        } catch (TargetUnreachableException e) {
            return new Reply.Unreachable(String.valueOf(e.getMessage()));
        }
    }

    /** Nothing is measured, so that it may begin late. */
    private void warmUp(Instant start) throws IOException, InterruptedException {
        Sender.Ready ready = sender.lookUp();
        long left = SharedStart.leftMicros(start, calendar);
        Recorded recorded = ready.warmup(Math.max(ready.soon(), ready.startAt(start, calendar)));
        wire.write(new Reply.Sent(recorded.counts(), recorded.evidence(), left));
    }

    private void measure(Order.Measure order) throws IOException, InterruptedException {
        Sender.Ready ready = sender.lookUp();
        Instant start = SharedStart.instant(order.startMicros());
        long left = SharedStart.leftMicros(start, calendar);
        if (SharedStart.tooLate(left)) {
            wire.write(new Reply.Late(left));
            return;
        }
        Recorded recorded = ready.rung(
                WireRung.rung(order.rung()), order.number(), order.windowNanos(), ready.startAt(start, calendar));
        rungs++;
        wire.write(
                new Reply.Sent(recorded.counts(), recorded.evidence(), left),
                RecordingCodec.encode(recorded.recording()));
    }

    private void tell(Reply reply) {
        try {
            wire.write(reply);
        } catch (IOException e) {
            // the leader will see that this pod has gone
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
