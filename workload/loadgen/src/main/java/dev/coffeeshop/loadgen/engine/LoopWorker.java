package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.judging.RungRecording;
import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;

/** One event loop with its connections, which live on from one part of a program to the next. */
final class LoopWorker {

    private final EventLoop loop;
    private final NanoClock clock;
    private final Dispatcher dispatcher;
    private final LiveCounts live = new LiveCounts();

    LoopWorker(EventLoop loop, NanoClock clock, Dispatcher dispatcher) {
        this.loop = loop;
        this.clock = clock;
        this.dispatcher = dispatcher;
        loop.execute(TimerSlack::giveUpForThisThread);
    }

    CompletableFuture<RungRecording> run(LoopPart part) {
        CompletableFuture<RungRecording> done = new CompletableFuture<>();
        loop.execute(() -> new LoopRun(loop, clock, dispatcher, part, live, done).start());
        return done;
    }

    LiveCounts live() {
        return live;
    }

    CompletableFuture<Long> threadId() {
        CompletableFuture<Long> id = new CompletableFuture<>();
        loop.execute(() -> id.complete(Thread.currentThread().threadId()));
        return id;
    }

    void close() {
        loop.execute(dispatcher::close);
    }
}
