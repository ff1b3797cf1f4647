package dev.coffeeshop.loadgen.group;

import dev.coffeeshop.loadgen.group.Wire.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The leader's connection to one follower, which is lost for good once it has failed. */
final class FollowerLink {

    private final int pod;
    private final Wire wire;
    private final Executor executor;
    private volatile String lost = "";

    /** @param executor that may block */
    FollowerLink(int pod, Wire wire, Executor executor) {
        this.pod = pod;
        this.wire = wire;
        this.executor = executor;
    }

    int pod() {
        return pod;
    }

    /** One order at a time. */
    CompletableFuture<Answer> ask(Order order, Duration atMost) {
        return CompletableFuture.supplyAsync(() -> exchange(order, atMost), executor);
    }

    private Answer exchange(Order order, Duration atMost) {
        if (!lost.isEmpty()) {
            return new Answer.Lost(lost);
        }
        try {
            wire.write(order);
            Frame<Reply> frame = wire.read(Reply.class, atMost);
            return new Answer.Given(frame.header(), frame.body());
        } catch (IOException e) {
            lost = String.valueOf(e.getMessage());
            close();
            return new Answer.Lost(lost);
        }
    }

    /** Says that the program has ended, as far as the follower still listens. */
    void dismiss() {
        try {
            wire.write(new Order.Leave());
            wire.finish();
        } catch (IOException e) {
            // it has gone already
        } finally {
            close();
        }
    }

    private void close() {
        try {
            wire.close();
        } catch (IOException e) {
            // nothing is left to be done with it
        }
    }
}
