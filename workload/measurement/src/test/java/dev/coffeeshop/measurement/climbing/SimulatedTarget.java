package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Stands for generator and target together. */
@FunctionalInterface
interface SimulatedTarget {

    /** @param number of the rung, from 1 */
    RungResult measure(Step.Measure step, int number);

    /** Open rungs are judged wrongly with that probability. */
    default SimulatedTarget misjudged(double probability, RandomGenerator random) {
        return (step, number) -> {
            RungResult rung = measure(step, number);
            return rung.model() == LoadModel.OPEN && random.nextDouble() < probability
                    ? altered(rung, rung.passed() ? Miss.LATENCY : null, rung.invalid())
                    : rung;
        };
    }

    /** Rungs may not be counted for that reason whenever the condition says so. */
    default SimulatedTarget invalid(Invalidity.Reason reason, BooleanSupplier condition) {
        return (step, number) -> {
            RungResult rung = measure(step, number);
            return condition.getAsBoolean()
                    ? altered(rung, rung.missed(), List.of(new Invalidity(reason, "simulated")))
                    : rung;
        };
    }

    private static RungResult altered(RungResult rung, @Nullable Miss missed, List<Invalidity> invalid) {
        return new RungResult(
                rung.model(),
                rung.level(),
                rung.start(),
                rung.end(),
                rung.seconds(),
                rung.arrivals(),
                rung.succeeded(),
                rung.failures(),
                rung.good(),
                rung.completedPerSecond(),
                rung.objectiveMicroseconds(),
                rung.response(),
                rung.service(),
                rung.lag(),
                rung.connectionWait(),
                rung.generator(),
                missed,
                invalid);
    }
}
