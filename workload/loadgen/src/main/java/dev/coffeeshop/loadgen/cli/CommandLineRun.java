package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.loadgen.ExitCode;
import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.EngineOptions;
import dev.coffeeshop.loadgen.engine.LoadEngine;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.ProgramRunner;
import dev.coffeeshop.loadgen.engine.TargetUnreachableException;
import dev.coffeeshop.loadgen.engine.Version;
import dev.coffeeshop.loadgen.report.ResultText;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/** One load program as typed. */
@Command(
        name = "loadgen",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineRun.JarVersion.class,
        sortOptions = false,
        usageHelpWidth = 110,
        description = "Sends HTTP load from an honest clock and says at which level an objective no longer holds.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  What happens when more people show up?",
            "    java -jar loadgen.jar --url http://127.0.0.1:8080/orders --method POST --users 1,10,100",
            "  Does it hold 50 ms at these rates?",
            "    java -jar loadgen.jar --url http://127.0.0.1:8080/ --rate 1000,2000 --objective 'p95<=50ms,errors<=1%%'",
            "",
            "Exit codes: 0 measured and valid, 1 fault of the generator, 2 bad arguments,",
            "            3 measured but invalid, 4 target unreachable"
        })
public final class CommandLineRun implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    private final PrintStream out;
    private final PrintStream err;
    private final ProgramRules rules;

    public CommandLineRun(PrintStream out, PrintStream err, ProgramRules rules) {
        this.out = out;
        this.err = err;
        this.rules = rules;
    }

    public static int execute(String... arguments) {
        return execute(new CommandLineRun(System.out, System.err, ProgramRules.standard()), arguments);
    }

    static int execute(CommandLineRun run, String... arguments) {
        return new CommandLine(run)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(run.out, true, run.out.charset()))
                .setErr(new PrintWriter(run.err, true, run.err.charset()))
                .execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        try {
            LoadResult result = measured(ProgramFromOptions.program(options));
            if (options.json.isPresent()) {
                Files.writeString(options.json.get(), Documents.toJson(result) + System.lineSeparator());
            }
            return result.rungs().stream().allMatch(RungResult::valid) ? ExitCode.OK : ExitCode.INVALID;
        } catch (BadArgumentException e) {
            return failed(ExitCode.BAD_PROGRAM, e);
        } catch (TargetUnreachableException e) {
            return failed(ExitCode.UNREACHABLE, e);
        }
    }

    private LoadResult measured(LoadProgram program) throws TargetUnreachableException, InterruptedException {
        boolean terminal = Stream.ofNullable(System.console()).anyMatch(Console::isTerminal);
        LiveTable table = new LiveTable(out, new ResultText(program), terminal);
        try (LoadEngine engine =
                new LoadEngine(program, EngineOptions.withThreads(options.threads), NanoClock.system())) {
            table.started();
            return new ProgramRunner(program, rules, engine, AddressSource::dns, InstantSource.system(), table).run();
        } finally {
            table.finished();
        }
    }

    private int failed(int code, Exception why) {
        err.println("error: " + why.getMessage());
        return code;
    }

    static final class JarVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"loadgen " + Version.current()};
        }
    }
}
