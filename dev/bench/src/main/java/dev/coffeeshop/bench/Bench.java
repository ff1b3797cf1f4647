package dev.coffeeshop.bench;

import dev.coffeeshop.bench.process.Cores;
import dev.coffeeshop.bench.process.Disturbance;
import dev.coffeeshop.bench.process.Machine;
import dev.coffeeshop.bench.report.Findings;
import dev.coffeeshop.bench.report.Report;
import dev.coffeeshop.bench.round.Plan;
import dev.coffeeshop.bench.round.Settings;
import dev.coffeeshop.bench.round.TargetKind;
import dev.coffeeshop.bench.tool.JvmOptions;
import dev.coffeeshop.bench.tool.Loadgen;
import dev.coffeeshop.measurement.ProgramLimits;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * {@code bench load}: measures all tools and writes the document; {@code bench validity} is {@link ValidityBench}. To be
 * run in the root of the checkout.
 */
final class Bench {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path LOADGEN = Path.of("workload/loadgen");
    private static final Path DOCUMENT = Path.of("docs/benchmarks/load.md");
    private static final String PROVEN_RATE = "--proven-rate";

    private final PrintStream out = System.out;
    private final Settings settings;
    private final Loadgen loadgen;
    private final Installed installed;

    private Bench(Settings settings) throws IOException, InterruptedException {
        this.settings = settings;
        this.loadgen = new Loadgen(unbridled(), settings.warmupSeconds());
        this.installed = Installed.beside(loadgen);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            switch (String.join(" ", List.of(arguments))) {
                case "load" -> new Bench(Settings.from(System.getenv())).run();
                case "validity" -> new ValidityBench(System.out).run();
                default -> {
                    System.err.println("usage: bench load | validity");
                    System.exit(2);
                }
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
    }

    /** As in the pod, but for the class path. */
    static List<String> loadgen() throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(JvmOptions.withoutClassPath(Files.readString(LOADGEN.resolve("jvm.options"))));
        command.addAll(List.of("-jar", LOADGEN.resolve("target/loadgen.jar").toString()));
        return List.copyOf(command);
    }

    /**
     * A version that would first find out which rates it can pace is told any, since
     * that is what is measured here.
     */
    private static List<String> unbridled() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(loadgen());
        if (Versions.helpOf(command).contains(PROVEN_RATE)) {
            command.addAll(List.of(PROVEN_RATE, Long.toString(Math.round(ProgramLimits.MAX_REQUESTS_PER_SECOND))));
        }
        return command;
    }

    private void run() throws IOException, InterruptedException {
        installed.missing().forEach(sentence -> out.println("bench: " + sentence));
        if (!installed.missing().isEmpty()) {
            out.println("bench: to measure everything: " + Installed.HOW);
        }
        Machine machine = Machine.current();
        Cores cores = Cores.ofThisMachine();
        try (var workplace = new Workplace()) {
            Map<TargetKind, Target> targets = start(new Servers(workplace, cores, JAVA));
            moveAside(cores);
            var plan = new Plan(settings, installed.targets(), installed.tools());
            var progress = new Progress(out, settings.rounds(), plan.expectedSeconds(loadgen));
            var session = new Session(settings, loadgen, targets, new Runner(workplace, cores, progress));
            session.warmUp(TargetKind.NULL_SERVER);
            var meter = new Disturbance.Meter(
                    targets.values().stream().map(Target::pid).toList());
            session.compare(plan);
            session.findBounds(plan.targets().getFirst());
            write(new Report(new Findings(
                    Instant.now(),
                    settings,
                    machine,
                    meter.soFar(),
                    Versions.of(installed.tools(), loadgen.java(), Installed.nginx()),
                    installed.missing(),
                    cores.separate(),
                    installed.targets(),
                    session.outcomes(),
                    loadgen.java(),
                    Map.of(workplace.folder().toString(), "$TMP", JAVA, "java"))));
        }
    }

    private Map<TargetKind, Target> start(Servers servers) throws IOException, InterruptedException {
        Map<TargetKind, Target> running = new EnumMap<>(TargetKind.class);
        for (TargetKind kind : installed.targets()) {
            running.put(kind, servers.start(kind));
        }
        return running;
    }

    private static void moveAside(Cores cores) throws IOException, InterruptedException {
        if (cores.separate()) {
            Process process = new ProcessBuilder(
                            cores.moveAside(ProcessHandle.current().pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
        }
    }

    private void write(Report report) throws IOException {
        Files.createDirectories(DOCUMENT.getParent());
        Files.writeString(DOCUMENT, report.text());
        report.bars().forEach(bar -> out.printf("bench: %s: %s (%s)%n", bar.text(), bar.verdict(), bar.measured()));
        out.println("bench: wrote " + DOCUMENT);
    }
}
