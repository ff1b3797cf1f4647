package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rungs at which a cell's limit shows, of each repetition one at most: those of the least load that failed, above
 * the capacity of its own repetition, in at least half of the repetitions; where none did, those on which the capacity
 * rests.
 *
 * <p>Searches offer other loads in each repetition. There it is the least load that failed in each, if any failed in at
 * least half of the repetitions, and their lower median stands for all.
 *
 * @param shown in the order of repetitions; at least one
 * @param runs number of repetitions, also of those that have no such rung
 * @param broken whether they failed
 */
record LimitingRungs(double load, List<Shown> shown, int runs, boolean broken) {

    /** One repetition with its rung. */
    record Shown(Repetition repetition, RungResult rung) {

        boolean crashed() {
            return repetition.exitsIn(rung).findAny().isPresent();
        }

        /** Of the first container that ended in it. */
        String exitReason() {
            return repetition.exitsIn(rung).findFirst().orElseThrow().reason();
        }
    }

    LimitingRungs {
        shown = List.copyOf(shown);
    }

    /** Empty where nothing failed in at least half of the repetitions, and nothing passed either. */
    static Optional<LimitingRungs> of(List<Repetition> repetitions, Mode mode) {
        return breaking(repetitions, mode).or(() -> atCapacity(repetitions));
    }

    static Optional<LimitingRungs> breaking(List<Repetition> repetitions, Mode mode) {
        return switch (mode) {
            case Users, Rate -> listed(repetitions);
            case Capacity -> searched(repetitions);
        };
    }

    /** Those that show something, when at least half of the repetitions do. */
    Optional<List<Shown>> mostly(Predicate<Shown> something) {
        List<Shown> showing = shown.stream().filter(something).toList();
        return showing.isEmpty() || 2 * showing.size() < runs ? Optional.empty() : Optional.of(showing);
    }

    String loadInWords() {
        return RungWords.load(shown.getFirst().rung().model(), load);
    }

    private static Optional<LimitingRungs> listed(List<Repetition> repetitions) {
        Map<Double, List<Shown>> byLoad = new TreeMap<>();
        for (Repetition repetition : repetitions) {
            for (RungResult rung : repetition.broken()) {
                byLoad.computeIfAbsent(rung.level(), _ -> new ArrayList<>()).add(new Shown(repetition, rung));
            }
        }
        return byLoad.entrySet().stream()
                .filter(entry -> 2 * entry.getValue().size() >= repetitions.size())
                .findFirst()
                .map(entry -> new LimitingRungs(entry.getKey(), entry.getValue(), repetitions.size(), true));
    }

    private static Optional<LimitingRungs> searched(List<Repetition> repetitions) {
        List<Shown> first = repetitions.stream()
                .flatMap(each -> each.broken().stream().limit(1).map(rung -> new Shown(each, rung)))
                .toList();
        return 2 * first.size() < repetitions.size() ? Optional.empty() : of(first, repetitions.size(), true);
    }

    private static Optional<LimitingRungs> atCapacity(List<Repetition> repetitions) {
        List<Shown> base = repetitions.stream()
                .flatMap(each -> each.found().map(found -> new Shown(each, found.rung())).stream())
                .toList();
        return of(base, repetitions.size(), false);
    }

    private static Optional<LimitingRungs> of(List<Shown> shown, int runs, boolean broken) {
        return shown.stream()
                .map(each -> each.rung().level())
                .sorted(Comparator.naturalOrder())
                .skip(Math.max(0, (shown.size() - 1) / 2))
                .findFirst()
                .map(median -> new LimitingRungs(median, shown, runs, broken));
    }
}
