package dev.coffeeshop.loadgen.pod;

import dev.coffeeshop.loadgen.ExitCode;
import dev.coffeeshop.loadgen.calibration.Calibrator;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.EngineOptions;
import dev.coffeeshop.loadgen.engine.Group;
import dev.coffeeshop.loadgen.engine.GroupException;
import dev.coffeeshop.loadgen.engine.Listeners;
import dev.coffeeshop.loadgen.engine.LoadEngine;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.ProgramRunner;
import dev.coffeeshop.loadgen.engine.RateNotProvenException;
import dev.coffeeshop.loadgen.engine.Sender;
import dev.coffeeshop.loadgen.engine.TargetUnreachableException;
import dev.coffeeshop.loadgen.group.Follower;
import dev.coffeeshop.loadgen.metrics.BadLabelsException;
import dev.coffeeshop.loadgen.metrics.LoadMetrics;
import dev.coffeeshop.loadgen.metrics.MetricLabels;
import dev.coffeeshop.loadgen.metrics.MetricsPage;
import dev.coffeeshop.loadgen.report.PlainTable;
import dev.coffeeshop.loadgen.report.ResultText;
import dev.coffeeshop.loadgen.report.Summary;
import dev.coffeeshop.loadgen.status.ProgramState;
import dev.coffeeshop.loadgen.status.StatusRoute;
import dev.coffeeshop.loadgen.status.StatusServer;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/** One load program in a pod, from the environment to the termination message. */
public final class PodRun {

    private final PodSettings settings;
    private final ProgramRules rules;
    private final AddressSource addresses;
    private final PrintStream out;

    public PodRun(PodSettings settings, ProgramRules rules, AddressSource addresses, PrintStream out) {
        this.settings = settings;
        this.rules = rules;
        this.addresses = addresses;
        this.out = out;
    }

    /** Never throws: whatever happens is said in the log and, where it can be written, in the termination message. */
    public int run() {
        try {
            return measured(Documents.program(settings.program()));
        } catch (UnreadableDocumentException e) {
            return failed(ExitCode.BAD_PROGRAM, PodSettings.PROGRAM + ": " + e.getMessage());
        } catch (BadLabelsException e) {
            return failed(ExitCode.BAD_PROGRAM, PodSettings.METRIC_LABELS + ": " + e.getMessage());
        } catch (TargetUnreachableException e) {
            return failed(ExitCode.UNREACHABLE, String.valueOf(e.getMessage()));
        } catch (RateNotProvenException e) {
            return failed(
                    ExitCode.BAD_PROGRAM, e.getMessage() + "; raise load.generator.parallelism or its CPU request");
        } catch (GroupException e) {
            return failed(ExitCode.FAULT, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(ExitCode.FAULT, "interrupted");
        } catch (IOException | RuntimeException e) {
            return failed(ExitCode.FAULT, e.toString());
        }
    }

    private int measured(LoadProgram program)
            throws TargetUnreachableException, RateNotProvenException, GroupException, InterruptedException,
                    IOException, BadLabelsException {
        PodRole role = PodRole.of(settings, program);
        MetricLabels labels = MetricLabels.parse(settings.metricLabels());
        EngineOptions options = EngineOptions.withThreads(1);
        ProgramState state =
                new ProgramState(NanoClock.system(), program.generators().pods());
        ResultText text = new ResultText(program);
        try (LoadEngine engine = new LoadEngine(program, options, NanoClock.system());
                StatusServer _ = new StatusServer(
                        options.transport(), settings.progressPort(), routes(state, labels, program, engine))) {
            out.println(text.title());
            out.println(text.header());
            Listeners listeners = Listeners.of(state, new PlainTable(out, out, text, InstantSource.system()));
            Sender sender = new Sender(program, rules, engine, addresses, role.share(), listeners);
            Calibrator calibrator = new Calibrator(settings.node(), program, rules, options);
            return switch (role) {
                case PodRole.Leading leading -> lead(program, leading.group(sender, calibrator), listeners);
                case PodRole.Following following -> follow(following, sender, calibrator);
            };
        }
    }

    private int lead(LoadProgram program, Group group, ProgramListener listener)
            throws TargetUnreachableException, RateNotProvenException, GroupException, InterruptedException,
                    IOException {
        try (group) {
            LoadResult result = new ProgramRunner(program, rules, group, InstantSource.system(), listener).run();
            Summary.lines(result).forEach(out::println);
            out.println(Documents.toJson(result));
            log().write(TerminationMessage.write(result));
            return ExitCode.OK;
        }
    }

    private int follow(PodRole.Following role, Sender sender, Calibrator calibrator)
            throws GroupException, InterruptedException, IOException {
        try (Follower follower = role.join(sender, calibrator)) {
            String done = "load pod %d of %d took part in %d rungs"
                    .formatted(role.share().pod(), role.share().pods(), follower.serve());
            out.println(done);
            log().write(done);
            return ExitCode.OK;
        }
    }

    private static Map<String, StatusRoute> routes(
            ProgramState state, MetricLabels labels, LoadProgram program, LoadEngine engine) {
        LoadMetrics metrics = new LoadMetrics(labels, program.generators().pods(), state, engine::totals);
        return Map.of("/progress", _ -> state.page(), "/metrics", new MetricsPage(metrics));
    }

    private int failed(int code, String why) {
        String message = TerminationMessage.writeFailure(why);
        out.println(message);
        try {
            log().write(message);
        } catch (IOException e) {
            out.println("cannot write " + settings.terminationLog() + ": " + e);
        }
        return code;
    }

    private TerminationLog log() {
        return new TerminationLog(settings.terminationLog());
    }
}
