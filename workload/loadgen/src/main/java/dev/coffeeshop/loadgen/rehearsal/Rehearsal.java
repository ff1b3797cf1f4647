package dev.coffeeshop.loadgen.rehearsal;

import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.CalibrationRules;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.Transport;
import dev.coffeeshop.loadgen.pod.PodRun;
import dev.coffeeshop.loadgen.pod.PodSettings;
import dev.coffeeshop.measurement.Arrival;
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
import dev.coffeeshop.measurement.judging.ValidityRules;
import dev.coffeeshop.measurement.pacing.BaselineRules;
import dev.coffeeshop.measurement.pacing.WarmupRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Goes once through everything a pod does, in a few seconds, so that the JVM can note which classes that takes. */
public final class Rehearsal {

    private static final ProgramRules BRIEF = new ProgramRules(
            new WarmupRules(4, 300, 2),
            new BaselineRules(10, 1, 2, 10, Duration.ofMillis(1), Duration.ofMillis(5)),
            ValidityRules.standard(),
            new CalibrationRules(Duration.ofMillis(400), Duration.ofMillis(200), Duration.ofMillis(600)),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));

    private Rehearsal() {}

    /** Exit code of the worse of the two runs. */
    public static int run() throws IOException {
        Path message = Files.createTempFile("rehearsal", ".message");
        try (NullServer server = new NullServer(Transport.best(), 0)) {
            int closed = run(server, new Ladder.Users(List.of(1, 10), 0, ThinkDistribution.CONSTANT), message);
            int open = run(server, new Ladder.Rate(List.of(1_000.0), Arrival.POISSON), message);
            return Math.max(closed, open);
        } finally {
            Files.delete(message);
        }
    }

    private static int run(NullServer server, Ladder ladder, Path message) {
        Map<String, String> environment = Map.of(
                PodSettings.PROGRAM,
                Documents.toJson(program(server.port(), ladder)),
                "LOAD_PROGRESS_PORT",
                "0",
                "TERMINATION_LOG",
                message.toString());
        return new PodRun(PodSettings.from(environment), BRIEF, AddressSource::dns, System.out).run();
    }

    private static LoadProgram program(int port, Ladder ladder) {
        LatencyBound bound = new LatencyBound(Percentile.P95, 500);
        return new LoadProgram(
                Target.http("127.0.0.1", port, Routing.ENDPOINTS),
                new HttpRequest("POST", "/orders", List.of(new HttpRequest.Header("Accept", "*/*")), "espresso", 200),
                ladder,
                1,
                1,
                2_000,
                new Objective(bound, bound, 1),
                Generators.one(),
                1);
    }
}
