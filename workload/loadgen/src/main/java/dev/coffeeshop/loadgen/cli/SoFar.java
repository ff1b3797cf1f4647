package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.loadgen.engine.Version;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what has been measured, for a run that does not reach its end. */
final class SoFar implements ProgramListener {

    private final InstantSource calendar;
    private final Instant start;
    private final List<RungResult> rungs = new ArrayList<>();
    private @Nullable Baseline baseline;
    private long warmupRequests;

    SoFar(InstantSource calendar) {
        this.calendar = calendar;
        this.start = now();
    }

    @Override
    public void progressed(LoadProgress progress, LiveSnapshot counts) {
        if (progress.phase().equals("warm-up")) {
            warmupRequests = counts.answered() + counts.failed();
        }
    }

    @Override
    public void baselineMeasured(Baseline measured) {
        baseline = measured;
    }

    @Override
    public void rungMeasured(int number, RungResult rung) {
        rungs.add(rung);
    }

    /** Without a capacity: the search has not ended. */
    LoadResult result() {
        return new LoadResult(Version.current(), start, now(), warmupRequests, baseline, rungs, null, List.of());
    }

    private Instant now() {
        return calendar.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
