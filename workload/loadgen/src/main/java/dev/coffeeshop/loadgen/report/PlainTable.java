package dev.coffeeshop.loadgen.report;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The table as a log: a line per measurement, and a line of progress wherever five seconds would go by without one. */
public final class PlainTable implements ProgramListener {

    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final PrintStream rows;
    private final PrintStream progress;
    private final ResultText text;
    private final InstantSource calendar;
    private Instant spoke = Instant.EPOCH;

    /** @param progress where the lines of progress go; may be the same */
    public PlainTable(PrintStream rows, PrintStream progress, ResultText text, InstantSource calendar) {
        this.rows = rows;
        this.progress = progress;
        this.text = text;
        this.calendar = calendar;
    }

    @Override
    public void progressed(LoadProgress where, LiveSnapshot counts) {
        if (!spoke.plus(SILENCE).isAfter(calendar.instant())) {
            say(progress, "# " + text.progress(where, counts));
        }
    }

    @Override
    public void baselineMeasured(Baseline baseline) {
        say(rows, text.baseline(baseline));
    }

    @Override
    public void rungStarted(int number, Rung rung) {
        text.starts(rung);
    }

    @Override
    public void rungMeasured(int number, RungResult rung) {
        say(rows, text.rung(rung));
    }

    private void say(PrintStream out, String line) {
        out.println(line);
        spoke = calendar.instant();
    }
}
