package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Purpose;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether a ladder's loads hold, where every one of them ought to. They do not when in every cell some listed load fails,
 * in at least half of its repetitions; it need not be the same load.
 *
 * <p>Users say what their ladder is for. A ladder of rates cannot: it is a promise with one cell, and serves to find the
 * capacity with more, as users' do when nothing is said. A search lists no loads.
 *
 * @param failing one cell's least load that fails, in words, of the cells that have one
 */
record PromisedLoads(int cells, List<String> failing) {

    PromisedLoads {
        failing = List.copyOf(failing);
    }

    /** Empty where nothing was promised. */
    static Optional<PromisedLoads> of(LoadSpec load, List<CellFigures> cells) {
        return promised(load, cells.size())
                ? Optional.of(new PromisedLoads(
                        cells.size(),
                        cells.stream()
                                .flatMap(cell -> failing(cell, CapacityRule.of(load)).stream())
                                .toList()))
                : Optional.empty();
    }

    boolean broken() {
        return failing.size() == cells;
    }

    /** Such as "it fails at 64 users". */
    String inWords() {
        if (!broken()) {
            return "every listed load holds" + (cells == 1 ? "" : " in some cell");
        }
        return cells == 1 ? "it fails at " + failing.getFirst() : "every cell fails at some listed load";
    }

    private static boolean promised(LoadSpec load, int cells) {
        Purpose otherwise = cells == 1 ? Purpose.Promise : Purpose.FindCapacity;
        return switch (load.mode()) {
            case Users ->
                load.users() != null
                        && Objects.requireNonNullElse(load.users().purpose(), otherwise) == Purpose.Promise;
            case Rate -> otherwise == Purpose.Promise;
            case Capacity -> false;
        };
    }

    private static Optional<String> failing(CellFigures cell, CapacityRule rule) {
        return cell.capacity() instanceof CellCapacity.Unmeasured
                ? Optional.empty()
                : leastFailing(cell.runs().repetitions()).map(rule::load).or(() -> nothingServed(cell));
    }

    private static Optional<Double> leastFailing(List<Repetition> repetitions) {
        return repetitions.stream()
                .flatMap(repetition -> repetition.rungs().failing(_ -> true).stream())
                .collect(Collectors.groupingBy(rung -> rung.level(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(load -> 2 * load.getValue() >= repetitions.size())
                .map(load -> load.getKey())
                .findFirst();
    }

    private static Optional<String> nothingServed(CellFigures cell) {
        return cell.capacity() instanceof CellCapacity.None ? Optional.of("all listed loads") : Optional.empty();
    }
}
