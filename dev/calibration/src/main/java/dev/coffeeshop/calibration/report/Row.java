package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.truth.Design;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec.Order;
import java.util.stream.Collectors;

/**
 * The circumstances under which experiments are run. The n-th experiments of two rows meet the same luck.
 *
 * @param noise coefficient of variation from run to run
 * @param drift over the experiment, as a share
 * @param otherArrivals 0, or how to draw other arrivals at the same luck
 */
public record Row(double noise, double drift, Design design, long otherArrivals) {

    /** What the API server fills in for a search. */
    static final int DEFAULT_TOLERANCE = 10;

    private static final long OTHERS = 1_000_000_007L;

    static Row of(double noise, double drift, int repetitions) {
        return new Row(noise, drift, searched(DEFAULT_TOLERANCE, repetitions, Order.Randomized), 0);
    }

    static Row sequential(double noise, double drift, int repetitions) {
        return new Row(noise, drift, searched(DEFAULT_TOLERANCE, repetitions, Order.Sequential), 0);
    }

    static Row range(double noise, int least, int most) {
        Design.Load search = new Design.Load.Search(DEFAULT_TOLERANCE);
        return new Row(noise, 0, Design.upAndOut(search, least, most, Order.Randomized), 0);
    }

    static Row with(double noise, Design.Load load, int repetitions) {
        return new Row(noise, 0, Design.upAndOut(load, repetitions, Order.Randomized), 0);
    }

    Row withOtherArrivals() {
        return new Row(noise, drift, design, OTHERS);
    }

    /** How load is offered and how often, in words. */
    String method() {
        String load = switch (design.load()) {
            case Design.Load.Search search -> "search to ± %d %%".formatted(search.tolerancePercent());
            case Design.Load.Users users ->
                "users " + users.counts().stream().map(String::valueOf).collect(Collectors.joining(", "));
        };
        return design.isRange()
                ? "%s, %d to %d repetitions".formatted(load, design.repetitions(), design.mostRepetitions())
                : "%s, %d repetitions".formatted(load, design.repetitions());
    }

    int repetitions() {
        return design.repetitions();
    }

    private static Design searched(int tolerance, int repetitions, Order order) {
        return Design.upAndOut(new Design.Load.Search(tolerance), repetitions, order);
    }
}
