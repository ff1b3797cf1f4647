package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.ThinkDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What can be said on the command line; {@link OptionRules} says what goes together. */
final class Options {

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "Target, such as http://host:8080/orders or https://host/")
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

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = "https: certificates in PEM to trust instead of the system's")
    Optional<String> caFile = Optional.empty();

    @Option(
            names = "--server-name",
            paramLabel = "NAME",
            description = "https: name that the certificate has to carry, where it is not the URL's host")
    Optional<String> serverName = Optional.empty();

    @Option(
            names = "--users",
            split = ",",
            paramLabel = "N",
            description = "Closed model: numbers of users, such as 1,10,100")
    List<Integer> users = new ArrayList<>();

    @Option(
            names = "--think-ms",
            paramLabel = "N",
            defaultValue = "0",
            description = "--users: mean pause of a user after each answer (default: ${DEFAULT-VALUE})")
    int thinkMilliseconds;

    @Option(
            names = "--think-distribution",
            paramLabel = "constant|exponential",
            defaultValue = "constant",
            description = "--users: how the pauses vary (default: ${DEFAULT-VALUE})")
    ThinkDistribution thinkDistribution = ThinkDistribution.CONSTANT;

    @Option(
            names = "--rate",
            split = ",",
            paramLabel = "N",
            description = "Open model: requests per second, such as 1000,2000")
    List<Double> rates = new ArrayList<>();

    @Option(names = "--capacity", description = "Open model: search for the greatest rate at which the objective holds")
    boolean capacity;

    @Option(names = "--max-rate", paramLabel = "N", description = "--capacity: greatest rate that may be offered")
    double maxRate;

    @Option(
            names = "--tolerance",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "--capacity: half the width of the 90 %% interval to reach, in percent (default: ${DEFAULT-VALUE})")
    double tolerancePercent;

    @Option(
            names = "--arrival",
            paramLabel = "poisson|constant",
            defaultValue = "poisson",
            description = "--rate, --capacity: spacing of the requests (default: ${DEFAULT-VALUE})")
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
            description = "Seed of every random draw (default: ${DEFAULT-VALUE})")
    long seed;

    @Option(
            names = "--proven-rate",
            paramLabel = "N",
            description = "Requests per second that this generator is known to keep here; it is not measured again")
    Optional<Double> provenRate = Optional.empty();

    @Option(
            names = "--metrics-port",
            paramLabel = "N",
            description = "Serve /metrics for Prometheus and /progress on this port while it runs")
    Optional<Integer> metricsPort = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description =
                    "Also write the result document there; - for standard output, with the table on standard error")
    Optional<String> json = Optional.empty();
}
