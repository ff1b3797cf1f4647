package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;

/** Hears how a program goes on; called by the thread that runs it. */
public interface ProgramListener {

    /** At the start of every part and then about once a second. */
    void progressed(LoadProgress progress, LiveSnapshot counts);

    default void baselineMeasured(Baseline baseline) {}

    default void rungStarted(int number, Rung rung) {}

    default void rungMeasured(int number, RungResult rung) {}
}
