package dev.coffeeshop.operator.rederive;

import dev.coffeeshop.operator.json.Difference;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code rederive FILE-OR-FOLDER} ends with 0 when the status follows from the records, 1 when not, 2 when unknown. */
final class Rederive {

    private final PrintStream out;
    private final PrintStream err;

    Rederive(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new Rederive(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.size() != 1) {
            err.println("usage: rederive FILE-OR-FOLDER");
            return 2;
        }
        try {
            return report(Export.read(Path.of(arguments.getFirst())));
        } catch (UnusableExportException e) {
            err.println("rederive: " + e.getMessage());
            return 2;
        }
    }

    private int report(Export export) {
        Rederivation again = Rederivation.of(export);
        out.printf(
                "rederive: experiment %s, %d cells, %d records%n",
                export.experiment().getMetadata().getName(),
                again.status().cells().size(),
                export.records().size());
        if (again.differences().isEmpty()) {
            out.println(reproduced(again));
            return 0;
        }
        out.printf(
                "the status is not what follows from the records; %d differences:%n",
                again.differences().size());
        again.differences().forEach(this::print);
        return 1;
    }

    private static String reproduced(Rederivation again) {
        var verdict = again.status().verdict();
        return verdict == null
                ? "the figures are reproduced; the experiment failed, so that there is no verdict"
                : "the verdict is reproduced: " + verdict.headline();
    }

    private void print(Difference difference) {
        out.printf("  %s%n    status:  %s%n    records: %s%n", difference.path(), difference.one(), difference.other());
    }
}
