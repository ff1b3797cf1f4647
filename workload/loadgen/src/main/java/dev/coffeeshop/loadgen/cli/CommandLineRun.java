package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.loadgen.ExitCode;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.Version;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** One load program as typed. */
@Command(
        name = "loadgen",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineRun.JarVersion.class,
        sortOptions = false,
        abbreviateSynopsis = true,
        usageHelpWidth = 110,
        description = "Sends HTTP load from an honest clock and says at which level an objective no longer holds.",
        footerHeading = "%nGive one of --users, --rate and --capacity. Examples:%n",
        footer = {
            "  What happens when more people show up?",
            "    java -jar loadgen.jar --url http://127.0.0.1:8080/orders --method POST --users 1,10,100",
            "  And when they pause for a second or so after each answer?",
            "    java -jar loadgen.jar --url http://127.0.0.1:8080/ --users 10,100 --think-ms 1000 \\",
            "      --think-distribution exponential",
            "  Does it hold 50 ms at these rates?",
            "    java -jar loadgen.jar --url http://127.0.0.1:8080/ --rate 1000,2000 --objective 'p95<=50ms,errors<=1%%'",
            "  What is the greatest rate at which it does?",
            "    java -jar loadgen.jar --url https://shop.test/ --ca-file ca.pem --capacity --max-rate 20000 --json -",
            "",
            "Exit codes: 0 measured and valid, 1 fault of the generator, 2 bad arguments, 3 measured but invalid,",
            "            4 target unreachable, 130 interrupted: what was measured until then is printed and written"
        })
public final class CommandLineRun implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // by picocli
    private CommandSpec spec;

    @Mixin
    private Options options = new Options();

    private final PrintStream out;
    private final PrintStream err;
    private final ProgramRules rules;

    CommandLineRun(PrintStream out, PrintStream err, ProgramRules rules) {
        this.out = out;
        this.err = err;
        this.rules = rules;
    }

    public static int execute(String... arguments) {
        return execute(new CommandLineRun(System.out, System.err, ProgramRules.standard()), arguments);
    }

    /** An argument that begins with @ is the body's file, and none to read arguments from. */
    static int execute(CommandLineRun run, String... arguments) {
        return new CommandLine(run)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(run.out, true, run.out.charset()))
                .setErr(new PrintWriter(run.err, true, run.err.charset()))
                .setParameterExceptionHandler((problem, _) -> run.refused(problem))
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        try {
            new OptionRules(options, spec.commandLine().getParseResult()::hasMatchedOption).check();
            return Measurement.of(options, rules, out, err).run();
        } catch (BadArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private int refused(ParameterException problem) {
        String instead = problem instanceof UnmatchedArgumentException unknown
                        && !unknown.getSuggestions().isEmpty()
                ? "; did you mean " + String.join(" or ", unknown.getSuggestions()) + "?"
                : "";
        return refused(problem.getMessage() + instead);
    }

    private int refused(String why) {
        err.println("error: " + why + " (--help lists all options)");
        return ExitCode.BAD_PROGRAM;
    }

    static final class JarVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"loadgen " + Version.current()};
        }
    }
}
