package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Discarded;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.RungCounts;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.design.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was measured or tried and is not counted. */
record Discards(List<TrialMeasurement> trials, List<TrialRecordRef> records) {

    private static final Comparator<Discarded> MOST_FIRST = Comparator.<Discarded>comparingInt(
                    each -> -(each.rungs() + each.trials()))
            .thenComparing(Discarded::reason);

    Discards of(Cell cell) {
        return new Discards(
                trials.stream().filter(trial -> trial.cell().equals(cell)).toList(),
                records.stream()
                        .filter(record -> record.cell().equals(cell.name()))
                        .toList());
    }

    RungCounts rungs() {
        long measured =
                trials.stream().mapToLong(trial -> trial.load().rungs().size()).sum();
        long discarded =
                trials.stream().mapToLong(trial -> invalid(trial).size()).sum();
        return new RungCounts((int) measured, (int) discarded);
    }

    int trialCount() {
        return (int) records.stream().filter(Discards::isDiscarded).count();
    }

    List<Discarded> byReason() {
        Map<String, Discarded> counts = new TreeMap<>();
        trials.stream()
                .flatMap(trial -> invalid(trial).stream())
                .forEach(rung -> add(counts, new Discarded(DiscardReason.of(rung), 1, 0)));
        records.stream()
                .filter(Discards::isDiscarded)
                .forEach(record -> add(counts, new Discarded(DiscardReason.of(record.reason()), 0, 1)));
        return counts.values().stream().sorted(MOST_FIRST).toList();
    }

    private static void add(Map<String, Discarded> counts, Discarded one) {
        counts.merge(
                one.reason(),
                one,
                (some, more) ->
                        new Discarded(some.reason(), some.rungs() + more.rungs(), some.trials() + more.trials()));
    }

    private static List<RungResult> invalid(TrialMeasurement trial) {
        return trial.load().rungs().stream().filter(rung -> !rung.valid()).toList();
    }

    private static boolean isDiscarded(TrialRecordRef record) {
        return record.outcome() != TrialOutcome.Succeeded;
    }
}
