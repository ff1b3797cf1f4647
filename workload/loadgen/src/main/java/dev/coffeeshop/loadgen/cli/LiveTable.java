package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.loadgen.report.ResultText;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.RungResult;
import java.io.PrintStream;

/** The table as it grows; on a terminal, a line below it changes once a second. */
final class LiveTable implements ProgramListener {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final ResultText text;
    private final boolean terminal;
    private LiveSnapshot previous = new LiveSnapshot(0, 0, 0);

    LiveTable(PrintStream out, ResultText text, boolean terminal) {
        this.out = out;
        this.text = text;
        this.terminal = terminal;
    }

    void started() {
        out.println(text.title());
        out.println(text.header());
    }

    @Override
    public void progressed(LoadProgress progress, LiveSnapshot counts) {
        if (terminal) {
            out.print(CLEAR_LINE + line(progress, counts));
            out.flush();
        }
        previous = counts;
    }

    private String line(LoadProgress progress, LiveSnapshot counts) {
        return "%s: %d answered and %d failed in the last second, %d outstanding"
                .formatted(
                        text.progress(progress),
                        Math.max(0, counts.answered() - previous.answered()),
                        Math.max(0, counts.failed() - previous.failed()),
                        counts.outstanding());
    }

    @Override
    public void baselineMeasured(Baseline baseline) {
        row(text.baseline(baseline));
    }

    @Override
    public void rungMeasured(int number, RungResult rung) {
        row(text.rung(rung));
    }

    void finished() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    private void row(String line) {
        out.println(terminal ? CLEAR_LINE + line : line);
    }
}
