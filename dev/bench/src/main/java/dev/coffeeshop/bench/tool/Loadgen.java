package dev.coffeeshop.bench.tool;

import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LatencySummary;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * This project's load generator, through its command line.
 *
 * @param java the JVM with its options, and the jar
 * @param warmupSeconds before the baseline
 */
public record Loadgen(List<String> java, int warmupSeconds) implements Tool {

    /** Start of the JVM, the baseline of 50 requests at 200 ms, and what a version may do before it. */
    private static final int BEFORE_THE_RUNG_SECONDS = 14;

    private static final String RESULT = "loadgen.json";
    private static final int INVALID = 3;

    public Loadgen {
        java = List.copyOf(java);
    }

    @Override
    public String name() {
        return "loadgen";
    }

    @Override
    public Optional<String> debianPackage() {
        return Optional.empty();
    }

    @Override
    public boolean can(Load load) {
        return true;
    }

    @Override
    public Optional<String> file(Load load) {
        return Optional.of(RESULT);
    }

    /** A run that the generator does not count has figures, and a remark. */
    @Override
    public boolean measured(int exitCode) {
        return exitCode == 0 || exitCode == INVALID;
    }

    @Override
    public int expectedSeconds(Load load) {
        return BEFORE_THE_RUNG_SECONDS + warmupSeconds + load.seconds();
    }

    /** The rung follows the baseline's row at once. */
    @Override
    public boolean measuring(String textSoFar, Duration sinceStart) {
        return textSoFar.lines().anyMatch(line -> line.startsWith("baseline"));
    }

    @Override
    public List<String> command(Load load, String url, Path folder) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("--url", url));
        command.addAll(
                switch (load) {
                    case Load.Closed(int connections, int _) -> List.of("--users", "" + connections);
                    case Load.Paced(int _, double perSecond, int _) ->
                        List.of("--rate", rate(perSecond), "--arrival", "constant");
                    case Load.Poisson(double perSecond, int _) ->
                        List.of("--rate", rate(perSecond), "--arrival", "poisson");
                    case Load.Thinking(int users, int think, int _) ->
                        List.of("--users", "" + users, "--think-ms", "" + think);
                });
        command.addAll(List.of(
                "--warmup-seconds",
                "" + warmupSeconds,
                "--step-seconds",
                "" + load.seconds(),
                "--json",
                folder.resolve(RESULT).toString()));
        return List.copyOf(command);
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%.0f", perSecond);
    }

    @Override
    public Reading read(Output output) {
        RungResult rung = rung(output.file());
        return new Reading(
                rung.arrivals(),
                rung.completedPerSecond(),
                rung.failed(),
                latency(rung.response()),
                Window.ending(rung.end(), rung.seconds()),
                remarks(rung));
    }

    private static RungResult rung(String json) {
        try {
            return Documents.result(json).rungs().getFirst();
        } catch (UnreadableDocumentException e) {
            throw new UnreadableOutputException("the result document: " + e.getMessage());
        }
    }

    private static List<String> remarks(RungResult rung) {
        return Stream.concat(
                        rung.invalid().stream().map(invalidity -> invalidity.reason() + ", " + invalidity.figure()),
                        Stream.ofNullable(rung.missed()).map(miss -> "objective missed: " + miss))
                .toList();
    }

    private static Latency latency(LatencySummary summary) {
        Long p999 = summary.p999();
        return new Latency(
                summary.mean() / 1e3, summary.p50() / 1e3, summary.p99() / 1e3, p999 == null ? null : p999 / 1e3);
    }
}
