package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.loadgen.ExitCode;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.EngineOptions;
import dev.coffeeshop.loadgen.engine.GroupException;
import dev.coffeeshop.loadgen.engine.Listeners;
import dev.coffeeshop.loadgen.engine.LoadEngine;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.ProgramRunner;
import dev.coffeeshop.loadgen.engine.RateNotProvenException;
import dev.coffeeshop.loadgen.engine.TargetUnreachableException;
import dev.coffeeshop.loadgen.group.Solo;
import dev.coffeeshop.loadgen.report.Countable;
import dev.coffeeshop.loadgen.report.PlainTable;
import dev.coffeeshop.loadgen.report.ResultText;
import dev.coffeeshop.loadgen.report.Summary;
import dev.coffeeshop.loadgen.status.ProgramState;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Runs a program and prints and writes its result, or as much of it as there is when it is interrupted or fails.
 *
 * @param out for the table, or for the document where that goes to standard output
 * @param err for the progress, and for the table where the document has standard output
 */
record Measurement(
        LoadProgram program, Options options, ResultFile file, ProgramRules rules, PrintStream out, PrintStream err) {

    static Measurement of(Options options, ProgramRules rules, PrintStream out, PrintStream err)
            throws BadArgumentException {
        MetricsEndpoint.check(options.metricsPort);
        return new Measurement(
                ProgramFromOptions.program(options), options, ResultFile.checked(options.json), rules, out, err);
    }

    int run() throws BadArgumentException, IOException {
        SoFar soFar = new SoFar(InstantSource.system());
        try (Interruption _ = Interruption.armed()) {
            return measured(soFar);
        }
    }

    private int measured(SoFar soFar) throws BadArgumentException, IOException {
        try {
            LoadResult result = result(soFar);
            end(result);
            return Countable.all(result) ? ExitCode.OK : ExitCode.INVALID;
        } catch (TargetUnreachableException e) {
            return failed(ExitCode.UNREACHABLE, String.valueOf(e.getMessage()));
        } catch (RateNotProvenException e) {
            return failed(ExitCode.BAD_PROGRAM, e.getMessage() + "; give it more --threads");
        } catch (GroupException e) {
            return failed(ExitCode.FAULT, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            LoadResult result = soFar.result();
            end(result);
            err.println("interrupted: " + result.rungs().size() + " rungs were measured until then");
            return ExitCode.INTERRUPTED;
        } catch (RuntimeException e) {
            end(soFar.result());
            throw e;
        }
    }

    private int failed(int code, String why) {
        err.println("error: " + why);
        return code;
    }

    private LoadResult result(SoFar soFar)
            throws BadArgumentException, TargetUnreachableException, RateNotProvenException, GroupException,
                    InterruptedException {
        ProgramState state = new ProgramState(NanoClock.system(), 1);
        ResultText text = new ResultText(program);
        Listeners listeners = Listeners.of(state, soFar, table(text));
        try (LoadEngine engine = engine();
                MetricsEndpoint metrics = MetricsEndpoint.on(options.metricsPort, state, engine)) {
            metrics.address().ifPresent(address -> err.println("metrics on " + address));
            rows().println(text.title());
            rows().println(text.header());
            Solo solo = Solo.of(program, rules, engine, AddressSource::dns, "", listeners);
            return new ProgramRunner(program, rules, solo, InstantSource.system(), listeners).run();
        }
    }

    private LoadEngine engine() throws BadArgumentException {
        try {
            return new LoadEngine(program, EngineOptions.withThreads(options.threads), NanoClock.system());
        } catch (UnreadableDocumentException e) {
            throw new BadArgumentException("--ca-file: " + e.getMessage());
        }
    }

    private PrintStream rows() {
        return file.isStandardOutput() ? err : out;
    }

    private ProgramListener table(ResultText text) {
        boolean terminal = Stream.ofNullable(System.console()).anyMatch(Console::isTerminal);
        return terminal && !file.isStandardOutput()
                ? new LiveTable(out, text)
                : new PlainTable(rows(), err, text, InstantSource.system());
    }

    /** A document that cannot be written where it should go is printed, so that nothing is lost. */
    private void end(LoadResult result) throws IOException {
        Summary.lines(result).forEach(rows()::println);
        try {
            file.write(result, out);
        } catch (IOException e) {
            out.println(Documents.toJson(result));
            throw e;
        }
    }
}
