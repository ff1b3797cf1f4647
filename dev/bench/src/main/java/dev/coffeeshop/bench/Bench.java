package dev.coffeeshop.bench;

import dev.coffeeshop.bench.process.Children;
import dev.coffeeshop.bench.process.Cores;
import dev.coffeeshop.bench.process.Executables;
import dev.coffeeshop.bench.process.Machine;
import dev.coffeeshop.bench.report.Findings;
import dev.coffeeshop.bench.report.Report;
import dev.coffeeshop.bench.round.Plan;
import dev.coffeeshop.bench.round.Question;
import dev.coffeeshop.bench.round.Settings;
import dev.coffeeshop.bench.round.TargetKind;
import dev.coffeeshop.bench.tool.Ab;
import dev.coffeeshop.bench.tool.H2load;
import dev.coffeeshop.bench.tool.Hey;
import dev.coffeeshop.bench.tool.JvmOptions;
import dev.coffeeshop.bench.tool.Load;
import dev.coffeeshop.bench.tool.Loadgen;
import dev.coffeeshop.bench.tool.Tool;
import dev.coffeeshop.bench.tool.Wrk;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code bench load}: measures all tools and writes the document. To be run in the root of the checkout. */
final class Bench {

    private static final Path LOADGEN = Path.of("workload/loadgen");
    private static final Path DOCUMENT = Path.of("docs/benchmarks/load.md");
    private static final String INSTALL = "apt-get install wrk nghttp2-client hey apache2-utils nginx-light";

    private final PrintStream out = System.out;
    private final Settings settings;
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final Loadgen loadgen;
    private final List<Tool> tools = new ArrayList<>();
    private final List<TargetKind> targets = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private Bench(Settings settings) throws IOException {
        this.settings = settings;
        this.loadgen = new Loadgen(command(), settings.warmupSeconds());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!List.of(arguments).equals(List.of("load"))) {
            System.err.println("usage: bench load");
            System.exit(2);
        }
        try {
            new Bench(Settings.from(System.getenv())).run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
    }

    /** As in the pod, but for the class path. */
    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(JvmOptions.withoutClassPath(Files.readString(LOADGEN.resolve("jvm.options"))));
        command.addAll(List.of("-jar", LOADGEN.resolve("target/loadgen.jar").toString()));
        return command;
    }

    private void run() throws IOException, InterruptedException {
        Machine machine = Machine.current();
        Cores cores = Cores.ofThisMachine();
        lookAround();
        var plan = new Plan(settings, targets, tools);
        Path folder = Files.createTempDirectory("bench");
        try (Children children = new Children();
                var _ = new TemporaryFolder(folder)) {
            Map<TargetKind, Target> running = start(new Servers(children, cores, folder, java));
            moveAside(cores);
            var progress = new Progress(out, settings.rounds(), expectedSeconds(plan));
            var session = new Session(settings, loadgen, running, new Runner(children, cores, folder, progress));
            session.warmUp(TargetKind.NULL_SERVER);
            session.compare(plan);
            session.findBounds(targets.getFirst());
            write(new Report(new Findings(
                    Instant.now(),
                    settings,
                    machine,
                    Versions.of(tools, loadgen.java(), nginx()),
                    skipped,
                    cores.separate(),
                    targets,
                    session.outcomes(),
                    abbreviations(folder))));
        }
    }

    private void lookAround() {
        tools.add(loadgen);
        for (Tool tool : List.of(new Wrk(), new H2load(), new Hey(), new Ab())) {
            if (Executables.has(tool.name())) {
                tools.add(tool);
            } else {
                skip(tool.name(), tool.debianPackage().orElseThrow());
            }
        }
        if (nginx().isPresent()) {
            targets.add(TargetKind.NGINX);
        } else {
            skip("nginx", "nginx-light");
        }
        targets.add(TargetKind.NULL_SERVER);
        if (!skipped.isEmpty()) {
            out.println("bench: to measure all of them: " + INSTALL);
        }
    }

    private static Optional<String> nginx() {
        return Executables.has("nginx") ? Optional.of(Executables.path("nginx")) : Optional.empty();
    }

    private void skip(String name, String debianPackage) {
        String sentence = "%s is not installed (Debian package %s).".formatted(name, debianPackage);
        skipped.add(sentence);
        out.println("bench: " + sentence);
    }

    private Map<TargetKind, Target> start(Servers servers) throws IOException, InterruptedException {
        Map<TargetKind, Target> running = new EnumMap<>(TargetKind.class);
        for (TargetKind kind : targets) {
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

    /** With a guess at where the search for the highest rate ends. */
    private long expectedSeconds(Plan plan) {
        long compared = plan.steps().stream()
                .mapToLong(step -> Plan.expectedSeconds(settings, step))
                .sum();
        double probes = Math.min(8, (settings.highestRate() - Settings.LOWEST_RATE) / Settings.RATE_STEP + 1);
        return compared
                + loadgen.expectedSeconds(new Load.Closed(1, settings.warmupSeconds()))
                + Math.round(probes * loadgen.expectedSeconds(settings.load(Question.PROBE, 1)))
                + loadgen.expectedSeconds(settings.load(Question.RATE_HELD, 1))
                + loadgen.expectedSeconds(settings.load(Question.USERS_HELD, 1));
    }

    private Map<String, String> abbreviations(Path folder) {
        Map<String, String> abbreviations = new LinkedHashMap<>();
        abbreviations.put(folder.toString(), "$TMP");
        abbreviations.put(java, "java");
        return abbreviations;
    }

    private void write(Report report) throws IOException {
        Files.createDirectories(DOCUMENT.getParent());
        Files.writeString(DOCUMENT, report.text());
        report.bars().forEach(bar -> out.printf("bench: %s: %s (%s)%n", bar.text(), bar.verdict(), bar.measured()));
        out.println("bench: wrote " + DOCUMENT);
    }
}
