package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rungs of one trial that count, from the least load to the greatest. An invalid rung is neither a pass nor a fail,
 * nor is one that passed because nothing was asked of it.
 */
record Rungs(List<RungResult> all) {

    Rungs {
        all = all.stream()
                .filter(RungResult::valid)
                .filter(rung -> !rung.passed() || served(rung))
                .sorted(Comparator.comparingDouble(RungResult::level))
                .toList();
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

    private static boolean served(RungResult rung) {
        return rung.good() > 0 && rung.seconds() > 0 && rung.level() > 0;
    }
}
