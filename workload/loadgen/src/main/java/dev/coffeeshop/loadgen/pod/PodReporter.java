package dev.coffeeshop.loadgen.pod;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.loadgen.report.ResultText;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.RungResult;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Writes the pod's log: a line of the table per measurement, a line of progress at least every five seconds. */
final class PodReporter implements ProgramListener {

    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final PrintStream out;
    private final ResultText text;
    private final InstantSource calendar;
    private volatile LoadProgress latest = new LoadProgress("warm-up", 0, 0, 0, 0);
    private Instant spoke = Instant.EPOCH;

    PodReporter(PrintStream out, ResultText text, InstantSource calendar) {
        this.out = out;
        this.text = text;
        this.calendar = calendar;
    }

    /** Readable from any thread. */
    LoadProgress latest() {
        return latest;
    }

    void started() {
        say(text.title());
        say(text.header());
    }

    @Override
    public void progressed(LoadProgress progress, LiveSnapshot counts) {
        latest = progress;
        if (!spoke.plus(SILENCE).isAfter(calendar.instant())) {
            say("# %s: %d answered, %d failed, %d outstanding"
                    .formatted(text.progress(progress), counts.answered(), counts.failed(), counts.outstanding()));
        }
    }

    @Override
    public void baselineMeasured(Baseline baseline) {
        say(text.baseline(baseline));
    }

    @Override
    public void rungMeasured(int number, RungResult rung) {
        say(text.rung(rung));
    }

    private void say(String line) {
        out.println(line);
        spoke = calendar.instant();
    }
}
