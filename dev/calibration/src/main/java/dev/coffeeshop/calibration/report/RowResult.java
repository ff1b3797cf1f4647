package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.report.Outcome.Found;
import dev.coffeeshop.calibration.truth.Part;
import dev.coffeeshop.calibration.truth.Planted;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All experiments of a row, in their order. */
public record RowResult(Row row, List<Outcome> outcomes) {

    public RowResult {
        outcomes = List.copyOf(outcomes);
    }

    public Share wrong(Part part) {
        return Share.of(calls(part), Call::isWrong);
    }

    public Share undetermined(Part part) {
        return Share.of(calls(part), Call::isUndetermined);
    }

    /** Of those whose effect is clear. */
    public Share undeterminedThoughClear(Part part) {
        return Share.of(calls(part).filter(call -> call.expected().isClear()), Call::isUndetermined);
    }

    /** Of those whose effect is clear and not much more than that. */
    Share undeterminedThoughJustClear(Part part) {
        return Share.of(calls(part).filter(call -> call.expected().isJustClear()), Call::isUndetermined);
    }

    /** The experiments with that workload. */
    RowResult of(Planted planted) {
        return new RowResult(
                row,
                outcomes.stream()
                        .filter(outcome -> outcome.planted().equals(planted))
                        .toList());
    }

    double repetitions() {
        return (double) outcomes.stream().mapToInt(Outcome::trials).sum()
                / outcomes.stream().mapToInt(outcome -> outcome.found().size()).sum();
    }

    /** Intervals of capacities that hold the truth. */
    public Share coverage() {
        return Share.of(found(), Found::covered);
    }

    public double rungsPerTrial() {
        return (double) outcomes.stream().mapToInt(Outcome::rungs).sum()
                / outcomes.stream().mapToInt(Outcome::trials).sum();
    }

    /** Mean error of capacities, as a share. */
    double bias() {
        return Math.expm1(found().mapToDouble(Found::logError).average().orElse(0));
    }

    /** Mean error of the ratio at equal cost, as a share. */
    double biasOfRatio() {
        return Math.expm1(outcomes.stream()
                .flatMapToDouble(outcome -> outcome.logErrorOfRatio().stream())
                .average()
                .orElse(0));
    }

    Share driftNoticed() {
        return Share.of(outcomes.stream(), Outcome::driftNoticed);
    }

    /** Parts of verdicts that came out differently in the same experiment of another row. */
    Share changed(RowResult other, Predicate<Call> counted) {
        return Share.of(
                IntStream.range(0, outcomes.size())
                        .boxed()
                        .flatMap(i -> outcomes.get(i).calls().stream()
                                .filter(counted)
                                .map(call -> !call.said()
                                        .equals(other.outcomes
                                                .get(i)
                                                .call(call.part())
                                                .said()))),
                changed -> changed);
    }

    private Stream<Call> calls(Part part) {
        return outcomes.stream().map(outcome -> outcome.call(part));
    }

    private Stream<Found> found() {
        return outcomes.stream().flatMap(outcome -> outcome.found().stream());
    }
}
