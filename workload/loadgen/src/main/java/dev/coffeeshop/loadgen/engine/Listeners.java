package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import java.util.List;

/** Several that hear the same, in their order. */
public record Listeners(List<ProgramListener> all) implements ProgramListener {

    public Listeners {
        all = List.copyOf(all);
    }

    public static Listeners of(ProgramListener... all) {
        return new Listeners(List.of(all));
    }

    @Override
    public void progressed(LoadProgress progress, LiveSnapshot counts) {
        all.forEach(one -> one.progressed(progress, counts));
    }

    @Override
    public void baselineMeasured(Baseline baseline) {
        all.forEach(one -> one.baselineMeasured(baseline));
    }

    @Override
    public void rungStarted(int number, Rung rung) {
        all.forEach(one -> one.rungStarted(number, rung));
    }

    @Override
    public void rungMeasured(int number, RungResult rung) {
        all.forEach(one -> one.rungMeasured(number, rung));
    }
}
