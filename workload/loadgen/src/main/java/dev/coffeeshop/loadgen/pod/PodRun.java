package dev.coffeeshop.loadgen.pod;

import dev.coffeeshop.loadgen.ExitCode;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.EngineOptions;
import dev.coffeeshop.loadgen.engine.LoadEngine;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.ProgramRunner;
import dev.coffeeshop.loadgen.engine.TargetUnreachableException;
import dev.coffeeshop.loadgen.report.ResultText;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;

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
        } catch (TargetUnreachableException e) {
            return failed(ExitCode.UNREACHABLE, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(ExitCode.FAULT, "interrupted");
        } catch (IOException | RuntimeException e) {
            return failed(ExitCode.FAULT, e.toString());
        }
    }

    private int measured(LoadProgram program) throws TargetUnreachableException, InterruptedException, IOException {
        EngineOptions options = EngineOptions.withThreads(1);
        PodReporter reporter = new PodReporter(out, new ResultText(program), InstantSource.system());
        try (ProgressServer _ = new ProgressServer(
                        options.transport(), settings.progressPort(), () -> Documents.toJson(reporter.latest()));
                LoadEngine engine = new LoadEngine(program, options, NanoClock.system())) {
            reporter.started();
            LoadResult result =
                    new ProgramRunner(program, rules, engine, addresses, InstantSource.system(), reporter).run();
            out.println(Documents.toJson(result));
            log().write(TerminationMessage.write(result));
            return ExitCode.OK;
        }
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
