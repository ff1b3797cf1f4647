package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.measurement.Arrival;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What can be said on the command line. */
final class Options {

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "Target, such as http://host:8080/orders")
    String url = "";

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "GET",
            description = "HTTP method (default: ${DEFAULT-VALUE})")
    String method = "GET";

    @Option(names = "--header", paramLabel = "'K: V'", description = "Header; may be given several times")
    List<String> headers = new ArrayList<>();

    @Option(names = "--body", paramLabel = "TEXT|@FILE", description = "Body, or the file that holds it")
    String body = "";

    @Option(
            names = "--expect-status",
            paramLabel = "N",
            defaultValue = "200",
            description = "Any other status is a failure (default: ${DEFAULT-VALUE})")
    int expectStatus;

    @ArgGroup(multiplicity = "1")
    Load load = new Load();

    @Option(
            names = "--think-ms",
            paramLabel = "N",
            defaultValue = "0",
            description = "Pause of a user after each answer (default: ${DEFAULT-VALUE})")
    int thinkMilliseconds;

    @Option(
            names = "--arrival",
            paramLabel = "poisson|constant",
            defaultValue = "poisson",
            description = "Spacing of the requests of a rate (default: ${DEFAULT-VALUE})")
    Arrival arrival = Arrival.POISSON;

    @Option(
            names = "--objective",
            paramLabel = "TEXT",
            defaultValue = "p95<=500ms,errors<=1%",
            description = "What must hold at every level (default: ${DEFAULT-VALUE})")
    String objective = "";

    @Option(
            names = "--step-seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Least time at each level (default: ${DEFAULT-VALUE})")
    int stepSeconds;

    @Option(
            names = "--warmup-seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Least time of warm-up, 0 for none (default: ${DEFAULT-VALUE})")
    int warmupSeconds;

    @Option(
            names = "--timeout-ms",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Time-out of a request, from its intended start (default: ${DEFAULT-VALUE})")
    int timeoutMilliseconds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Event loops, one core each (default: ${DEFAULT-VALUE})")
    int threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the arrivals (default: ${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the result document there")
    Optional<Path> json = Optional.empty();

    /** Exactly one of the two. */
    static final class Load {

        @Option(
                names = "--users",
                split = ",",
                paramLabel = "N",
                description = "Closed model: numbers of users, such as 1,10,100")
        List<Integer> users = new ArrayList<>();

        @Option(
                names = "--rate",
                split = ",",
                paramLabel = "N",
                description = "Open model: requests per second, such as 1000,2000")
        List<Double> rates = new ArrayList<>();
    }
}
