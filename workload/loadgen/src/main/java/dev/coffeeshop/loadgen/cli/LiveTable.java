package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.loadgen.report.ResultText;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import java.io.PrintStream;

/** The table as it grows on a terminal: a line below it changes once a second. */
final class LiveTable implements ProgramListener {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final ResultText text;
    private LiveSnapshot previous = new LiveSnapshot(0, 0, 0);

    LiveTable(PrintStream out, ResultText text) {
        this.out = out;
        this.text = text;
    }

    @Override
    public void progressed(LoadProgress progress, LiveSnapshot counts) {
        boolean ended = progress.phase().equals("done");
        out.print(ended ? CLEAR_LINE : CLEAR_LINE + line(progress, counts));
        out.flush();
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
    public void rungStarted(int number, Rung rung) {
        text.starts(rung);
    }

    @Override
    public void rungMeasured(int number, RungResult rung) {
        row(text.rung(rung));
    }

    private void row(String line) {
        out.println(CLEAR_LINE + line);
    }
}
