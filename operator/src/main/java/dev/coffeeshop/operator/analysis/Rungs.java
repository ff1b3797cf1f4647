package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.RungResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rungs of one trial that count, from the least load to the greatest. An invalid rung is neither a pass nor a fail,
 * nor is one that passed because nothing was asked of it.
 */
record Rungs(List<RungResult> all) {

    Rungs {
        all = counting(all.stream())
                .sorted(Comparator.comparingDouble(RungResult::level))
                .toList();
    }

    /** Of a ladder that lists each level once: of what was measured again, the last counts. */
    static Rungs listed(List<RungResult> rungs, LoadModel model) {
        Map<Double, RungResult> lastOfEachLevel = new LinkedHashMap<>();
        counting(rungs.stream().filter(rung -> rung.model() == model))
                .forEach(rung -> lastOfEachLevel.put(rung.level(), rung));
        return new Rungs(List.copyOf(lastOfEachLevel.values()));
    }

    /** Of a search for the greatest rate: each rung counts, but not the closed ones with which it felt its way. */
    static Rungs searched(List<RungResult> rungs) {
        return new Rungs(
                rungs.stream().filter(rung -> rung.model() == LoadModel.OPEN).toList());
    }

    List<RungResult> passing() {
        return all.stream().filter(RungResult::passed).toList();
    }

    List<RungResult> failing(Predicate<RungResult> where) {
        return all.stream().filter(rung -> !rung.passed()).filter(where).toList();
    }

    List<RungResult> failingAbove(double level) {
        return failing(rung -> rung.level() > level);
    }

    List<RungResult> failingBelow(double level) {
        return failing(rung -> rung.level() < level);
    }

    Optional<RungResult> greatestPassing() {
        return passing().stream().reduce((less, greater) -> greater);
    }

    private static Stream<RungResult> counting(Stream<RungResult> rungs) {
        return rungs.filter(RungResult::valid).filter(rung -> !rung.passed() || served(rung));
    }

    private static boolean served(RungResult rung) {
        return rung.good() > 0 && rung.seconds() > 0 && rung.level() > 0;
    }
}
