package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.loadgen.evidence.ProcessWatch;
import dev.coffeeshop.loadgen.http.RequestBytes;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.judging.MeasuredWindow;
import dev.coffeeshop.measurement.judging.RungRecording;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The event loops, ready to run one part of a program after another. For use by one thread. */
public final class LoadEngine implements AutoCloseable {

    private final NanoClock clock;
    private final EngineOptions options;
    private final EventLoopGroup group;
    private final ByteBuf request;
    private final List<LoopWorker> workers = new ArrayList<>();
    private final BusyMeter busy;
    private final ProcessWatch watch = ProcessWatch.system();

    public LoadEngine(LoadProgram program, EngineOptions options, NanoClock clock) {
        Security security = Security.of(program.target());
        this.clock = clock;
        this.options = options;
        this.group = options.transport().loops(options.threads(), "load");
        this.request = RequestBytes.encode(program.target(), program.request());
        for (int i = 0; i < options.threads(); i++) {
            workers.add(worker(program, options.transport(), security, group.next()));
        }
        this.busy = new BusyMeter(
                clock, workers.stream().map(worker -> worker.threadId().join()).toList());
    }

    private LoopWorker worker(LoadProgram program, Transport transport, Security security, EventLoop loop) {
        int timeout = program.requestTimeoutMilliseconds();
        boolean head = program.request().method().equals("HEAD");
        Connector connector = new Connector(transport, loop, security, request, head, timeout);
        return new LoopWorker(loop, clock, new Dispatcher(connector, clock, TimeUnit.MILLISECONDS.toNanos(timeout)));
    }

    NanoClock clock() {
        return clock;
    }

    public EngineOptions options() {
        return options;
    }

    /**
     * Runs a part to its end. What the generator itself is blamed for is what happens in the part's window.
     *
     * @param onTick hears once a second how far it has come
     */
    Recorded run(List<LoopPart> parts, Consumer<LiveSnapshot> onTick) throws InterruptedException {
        MeasuredWindow window = parts.getFirst().recording().window();
        LiveSnapshot before = live();
        List<CompletableFuture<RungRecording>> runs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            runs.add(workers.get(i).run(parts.get(i)));
        }
        PartWait wait = new PartWait(clock, runs, () -> {
            busy.sample();
            onTick.accept(live().since(before));
        });
        wait.until(window.startNanos());
        busy.restart();
        watch.restart();
        wait.until(window.endNanos());
        busy.sample();
        GeneratorEvidence evidence = watch.evidence(busy.busiest());
        wait.until(NanoClock.NEVER);
        RungRecording sum = runs.getFirst().join();
        runs.stream().skip(1).map(CompletableFuture::join).forEach(sum::add);
        return new Recorded(sum, live().since(before), evidence);
    }

    private LiveSnapshot live() {
        return workers.stream().map(worker -> worker.live().snapshot()).reduce(LiveSnapshot.none(), LiveSnapshot::plus);
    }

    /** Readable from any thread. */
    public LiveTotals totals() {
        return workers.stream()
                .map(worker -> worker.live().totals())
                .reduce(LiveTotals::plus)
                .orElseThrow();
    }

    @Override
    public void close() {
        workers.forEach(LoopWorker::close);
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        request.release();
        watch.close();
    }
}
