package dev.coffeeshop.loadgen.status;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the program is; written by the thread that runs it, readable from any. */
public final class ProgramState implements ProgramListener {

    private volatile LoadProgress progress = new LoadProgress("warm-up", 0, 0, 0, 0);
    private volatile @Nullable Rung started;
    private final LiveRate rate;

    /** @param pods that share the load */
    public ProgramState(NanoClock clock, int pods) {
        this.rate = new LiveRate(clock, pods);
    }

    public LoadProgress progress() {
        return progress;
    }

    /** The rung that is being measured. */
    public Optional<Rung> rung() {
        return progress.phase().equals("rung") ? Optional.ofNullable(started) : Optional.empty();
    }

    /** {@code GET /progress}. */
    public StatusPage page() {
        return StatusPage.json(Documents.toJson(progress));
    }

    @Override
    public void progressed(LoadProgress now, LiveSnapshot counts) {
        progress = now.with(rate.after(counts));
    }

    @Override
    public void rungStarted(int number, Rung rung) {
        started = rung;
    }
}
