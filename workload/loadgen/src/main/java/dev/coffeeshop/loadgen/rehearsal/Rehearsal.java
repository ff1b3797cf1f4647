package dev.coffeeshop.loadgen.rehearsal;

import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.CalibrationRules;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.Transport;
import dev.coffeeshop.loadgen.pod.PodRun;
import dev.coffeeshop.loadgen.pod.PodSettings;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.measurement.ThinkDistribution;
import dev.coffeeshop.measurement.judging.DisturbanceRule;
import dev.coffeeshop.measurement.judging.LagRule;
import dev.coffeeshop.measurement.judging.SaturationRule;
import dev.coffeeshop.measurement.judging.SteadinessRule;
import dev.coffeeshop.measurement.judging.ValidityRules;
import dev.coffeeshop.measurement.pacing.BaselineRules;
import dev.coffeeshop.measurement.pacing.WarmupRules;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Goes once through everything a pod does, in a few seconds, so that the JVM can note which classes that takes. */
public final class Rehearsal {

    private static final ValidityRules NOTHING_IS_MEASURED_AGAIN = new ValidityRules(
            new LagRule(1_000_000, 1),
            new SaturationRule(2, 1),
            new DisturbanceRule(100, 100, 100, 1_000_000),
            new SteadinessRule(2, 3, 60));

    private static final ProgramRules BRIEF = new ProgramRules(
            new WarmupRules(4, 300, 2),
            new BaselineRules(0, 10, 1, 10, 10, Duration.ofMillis(1), Duration.ofMillis(5)),
            NOTHING_IS_MEASURED_AGAIN,
            new CalibrationRules(Duration.ofMillis(400), Duration.ofMillis(200), Duration.ofMillis(600)),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));

    private static final String LEADER = "leader.message";
    private static final String FOLLOWER = "follower.message";

    private Rehearsal() {}

    /** Exit code of the worst of the runs. */
    public static int run() throws IOException {
        Path folder = Files.createTempDirectory("rehearsal");
        try (NullServer server = new NullServer(Transport.best(), 0)) {
            return IntStream.of(
                            alone(server, new Ladder.Users(List.of(1, 10), 0, ThinkDistribution.CONSTANT), folder),
                            alone(server, new Ladder.Capacity(1_000, 50, Arrival.POISSON), folder),
                            together(server, new Ladder.Rate(List.of(1_000.0), Arrival.POISSON), folder))
                    .max()
                    .orElseThrow();
        } finally {
            Files.deleteIfExists(folder.resolve(LEADER));
            Files.deleteIfExists(folder.resolve(FOLLOWER));
            Files.delete(folder);
        }
    }

    private static int alone(NullServer server, Ladder ladder, Path folder) {
        return run(environment(program(server.port(), ladder, Generators.one()), folder.resolve(LEADER)));
    }

    /** A leader and a follower in one process. What they can do is told: two at once find out too little. */
    private static int together(NullServer server, Ladder ladder, Path folder) throws IOException {
        Generators two = new Generators(2, List.of(new Calibration("", 10_000)));
        LoadProgram program = program(server.port(), ladder, two);
        String port = String.valueOf(freePort());
        Map<String, String> leader = environment(program, folder.resolve(LEADER));
        leader.put("LOAD_GROUP_PORT", port);
        Map<String, String> follower = environment(program, folder.resolve(FOLLOWER));
        follower.putAll(Map.of("JOB_COMPLETION_INDEX", "1", "LOAD_LEADER", "127.0.0.1:" + port));
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> run(follower));
        return Math.max(run(leader), other.join());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Map<String, String> environment(LoadProgram program, Path message) {
        return new HashMap<>(Map.of(
                PodSettings.PROGRAM,
                Documents.toJson(program),
                "LOAD_PROGRESS_PORT",
                "0",
                "TERMINATION_LOG",
                message.toString()));
    }

    private static int run(Map<String, String> environment) {
        return new PodRun(PodSettings.from(environment), BRIEF, AddressSource::dns, System.out).run();
    }

    private static LoadProgram program(int port, Ladder ladder, Generators generators) {
        LatencyBound bound = new LatencyBound(Percentile.P95, 500);
        return new LoadProgram(
                Target.http("127.0.0.1", port, Routing.ENDPOINTS),
                new HttpRequest("POST", "/orders", List.of(new HttpRequest.Header("Accept", "*/*")), "espresso", 200),
                ladder,
                1,
                1,
                2_000,
                new Objective(bound, bound, 1),
                generators,
                1);
    }
}
