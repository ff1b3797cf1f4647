package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.judging.RungRecording;
import dev.coffeeshop.measurement.pacing.ArrivalPlan;
import java.time.Duration;

/** A hundred requests, spread evenly over a short time. */
final class EvenLoad {

    static final long REQUESTS = 100;
    static final Duration WINDOW = Duration.ofMillis(400);
    static final int TIMEOUT_MILLIS = 2_000;

    private EvenLoad() {}

    static RungRecording recorded(LoadProgram program, int connections) throws Exception {
        double perSecond = REQUESTS * 1e9 / WINDOW.toNanos();
        ArrivalPlan plan = new ArrivalPlan(new Rung.Open(perSecond, Arrival.CONSTANT), WINDOW.toNanos(), 1, 1);
        return Bench.recorded(program, WINDOW, connections, start -> new OpenDemand(plan.times(0, 1), start));
    }
}
