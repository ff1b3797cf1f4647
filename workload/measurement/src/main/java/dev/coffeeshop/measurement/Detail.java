package dev.coffeeshop.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is left out of a result for which there is little room, in this order, and never what a verdict needs. */
final class Detail {

    private static final List<UnaryOperator<LoadResult>> LEFT_OUT = List.of(
            eachRung(rung -> rung.withLag(null)),
            eachRung(rung -> rung.withConnectionWait(null)),
            eachRung(rung -> rung.withGenerator(null)),
            eachRung(rung -> rung.withService(null)),
            eachRung(Detail::withReasonsOnly),
            eachRung(rung -> rung.valid() ? rung : rung.withoutMeasurements()),
            result -> calibrations(result, 1),
            eachRung(rung -> rung.withResponse(rung.response().essential())),
            result -> calibrations(result, 0));

    private Detail() {}

    /** The result as it is, then with ever less in it. */
    static List<LoadResult> levels(LoadResult result) {
        List<LoadResult> levels = new ArrayList<>(List.of(result));
        LEFT_OUT.forEach(step -> levels.add(step.apply(levels.getLast())));
        return List.copyOf(levels);
    }

    private static UnaryOperator<LoadResult> eachRung(UnaryOperator<RungResult> step) {
        return result -> result.withRungs(result.rungs().stream().map(step).toList());
    }

    /** Not the figures that tripped the rules. */
    private static RungResult withReasonsOnly(RungResult rung) {
        return rung.withInvalid(rung.invalid().stream()
                .map(one -> new Invalidity(one.reason(), ""))
                .distinct()
                .toList());
    }

    /** The leader's is the first. */
    private static LoadResult calibrations(LoadResult result, int most) {
        return result.withCalibrations(
                result.calibrations().stream().limit(most).toList());
    }
}
