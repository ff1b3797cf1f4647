package dev.coffeeshop.loadgen.group;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.calibration.Calibrator;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.EngineOptions;
import dev.coffeeshop.loadgen.engine.GroupException;
import dev.coffeeshop.loadgen.engine.LoadEngine;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.ProgramRunner;
import dev.coffeeshop.loadgen.engine.Sender;
import dev.coffeeshop.loadgen.engine.Share;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadResult;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Several load pods in this process, each with event loops of its own. */
final class Pods {

    static final String TEXT = "the program";

    private final LoadProgram program;
    private final int count;
    private final InstantSource followersCalendar;
    private final Consumer<Follower> whenJoined;
    private final List<CompletableFuture<Integer>> followers = new ArrayList<>();

    Pods(LoadProgram program, int count) {
        this(program, count, InstantSource.system(), _ -> {});
    }

    Pods(LoadProgram program, int count, InstantSource followersCalendar, Consumer<Follower> whenJoined) {
        this.program = TestPrograms.with(new Generators(count, List.of(new Calibration("", 100_000))), program);
        this.count = count;
        this.followersCalendar = followersCalendar;
        this.whenJoined = whenJoined;
    }

    LoadResult run() throws Exception {
        ProgramListener nobody = (_, _) -> {};
        ProgramRules rules = TestPrograms.quick();
        try (Gathering gathering = new Gathering(0, count, TEXT);
                LoadEngine engine = engine()) {
            IntStream.range(1, count).forEach(pod -> followers.add(follower(pod, gathering.port())));
            Calibrator calibrator = new Calibrator("", program, rules, engine.options());
            try (Leader leader = Leader.of(
                    gathering, Duration.ofSeconds(20), sender(engine, 0), calibrator, InstantSource.system())) {
                return new ProgramRunner(program, rules, leader, InstantSource.system(), nobody).run();
            }
        }
    }

    /** Number of rungs that each follower took part in. */
    List<Integer> rungsOfFollowers() {
        return followers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Integer> follower(int pod, int port) {
        CompletableFuture<Integer> rungs = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                rungs.complete(serve(pod, port));
            } catch (GroupException | IOException | InterruptedException | RuntimeException e) {
                rungs.completeExceptionally(e);
            }
        });
        return rungs;
    }

    private int serve(int pod, int port) throws GroupException, IOException, InterruptedException {
        try (LoadEngine engine = engine();
                Follower follower = Follower.join(
                        new LeaderAddress("127.0.0.1", port),
                        pod,
                        TEXT,
                        Duration.ofSeconds(20),
                        sender(engine, pod),
                        new Calibrator("", program, TestPrograms.quick(), engine.options()),
                        followersCalendar)) {
            whenJoined.accept(follower);
            return follower.serve();
        }
    }

    private LoadEngine engine() {
        return new LoadEngine(program, EngineOptions.withThreads(1), NanoClock.system());
    }

    private Sender sender(LoadEngine engine, int pod) {
        ProgramListener nobody = (_, _) -> {};
        return new Sender(program, TestPrograms.quick(), engine, AddressSource::dns, new Share(pod, count), nobody);
    }
}
