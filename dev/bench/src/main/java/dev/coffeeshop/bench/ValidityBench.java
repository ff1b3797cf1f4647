package dev.coffeeshop.bench;

import dev.coffeeshop.bench.process.Cores;
import dev.coffeeshop.bench.process.Disturbance;
import dev.coffeeshop.bench.process.Finished;
import dev.coffeeshop.bench.process.Machine;
import dev.coffeeshop.bench.process.Watch;
import dev.coffeeshop.bench.report.ValidityReport;
import dev.coffeeshop.bench.round.TargetKind;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether the load generator knows when it is not to be believed: healthy at a third of its proven rate its runs are
 * valid, and under a CPU quota that it cannot live with none is.
 */
record ValidityBench(PrintStream out) {

    private static final Path DOCUMENT = Path.of("docs/benchmarks/validity.md");
    private static final String IMAGE = "localhost/coffeeshop/loadgen:0.1.0";
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final int RUNS = 100;
    private static final int RUNGS_AT_ONCE = 16;
    /** As experiments have it when they say nothing else. */
    private static final int SECONDS = 8;

    private static final int THROTTLED_PROCESSES = 1;
    /** More than so much CPU can send; 3,000 a second need half of it. */
    private static final int THROTTLED_RATE = 9_000;

    /** Of a target that answers at once, so that no more lag is allowed when the rate is proven than later. */
    private static final String OBJECTIVE = "p99<=5ms,errors<=1%";

    private static final String THROTTLED_CORES = "0.3";

    void run() throws IOException, InterruptedException {
        try (var workplace = new Workplace()) {
            Target target = new Servers(workplace, Cores.ofThisMachine(), Bench.JAVA).start(TargetKind.NULL_SERVER);
            var watch = new Watch(workplace.children(), workplace.folder());
            var meter = new Disturbance.Meter(List.of(target.pid()));
            double proven = proven(watch, target);
            double rate = Math.floor(proven / 3);
            List<RungResult> healthy = healthy(watch, target, proven, rate);
            Disturbance disturbance = meter.soFar();
            List<RungResult> throttled = throttled(watch, target);
            var report = new ValidityReport(
                    Instant.now(),
                    Machine.current(),
                    disturbance,
                    SECONDS,
                    proven,
                    rate,
                    healthy,
                    THROTTLED_RATE,
                    throttled);
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, report.text());
            report.bars().forEach(bar -> out.printf("bench: %s: %s (%s)%n", bar.text(), bar.verdict(), bar.measured()));
            out.println("bench: wrote " + DOCUMENT);
        }
    }

    private double proven(Watch watch, Target target) throws IOException, InterruptedException {
        out.println("bench: which rate the generator can pace");
        LoadResult result = result(watch, Bench.loadgen(), target, List.of("--rate", "100", "--step-seconds", "1"));
        double proven = result.calibrations().getFirst().requestsPerSecond();
        out.printf("bench: %.0f requests/s%n", proven);
        return proven;
    }

    private List<RungResult> healthy(Watch watch, Target target, double proven, double rate)
            throws IOException, InterruptedException {
        List<RungResult> runs = new ArrayList<>();
        while (runs.size() < RUNS) {
            out.printf(Locale.ROOT, "bench: healthy at %.0f requests/s, %d of %d runs%n", rate, runs.size(), RUNS);
            List<String> load = Stream.concat(
                            load(rate).stream(), Stream.of("--proven-rate", String.format(Locale.ROOT, "%.0f", proven)))
                    .toList();
            runs.addAll(result(watch, Bench.loadgen(), target, load).rungs());
        }
        return runs.subList(0, RUNS);
    }

    private List<RungResult> throttled(Watch watch, Target target) throws IOException, InterruptedException {
        List<String> container =
                List.of("docker", "run", "--rm", "--network", "host", "--cpus", THROTTLED_CORES, IMAGE);
        List<RungResult> runs = new ArrayList<>();
        for (int i = 0; i < THROTTLED_PROCESSES; i++) {
            out.printf("bench: under a quota of %s CPU, %d runs so far%n", THROTTLED_CORES, runs.size());
            List<String> load = Stream.concat(load(THROTTLED_RATE).stream(), Stream.of("--proven-rate", "20000"))
                    .toList();
            runs.addAll(result(watch, container, target, load).rungs());
        }
        return List.copyOf(runs);
    }

    /** The same rate over and over. */
    private static List<String> load(double rate) {
        String rates = String.join(",", Collections.nCopies(RUNGS_AT_ONCE, String.format(Locale.ROOT, "%.0f", rate)));
        return List.of("--rate", rates, "--arrival", "poisson", "--step-seconds", "" + SECONDS);
    }

    private static LoadResult result(Watch watch, List<String> loadgen, Target target, List<String> load)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(loadgen);
        command.addAll(
                List.of("--url", target.url(), "--objective", OBJECTIVE, "--warmup-seconds", "3", "--json", "-"));
        command.addAll(load);
        Finished finished = watch.run(command, LONGEST, (_, _) -> {});
        try {
            return Documents.result(finished.text());
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(
                    "no result: %s; it said last: %s".formatted(e.getMessage(), finished.lastWords()));
        }
    }
}
