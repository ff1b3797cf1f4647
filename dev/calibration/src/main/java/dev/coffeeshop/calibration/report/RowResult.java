package dev.coffeeshop.calibration.report;

import dev.coffeeshop.calibration.truth.Part;
import dev.coffeeshop.calibration.truth.Planted;
import java.util.List;
import java.util.function.BiPredicate;
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
        return Share.of(calls(part).filter(Call::isClear), Call::isUndetermined);
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
                / capacities().count();
    }

    /** Intervals of capacities that hold the truth. */
    public Share coverage() {
        return Share.of(capacities(), Figure::covered);
    }

    /** Intervals that hold the truth, of speed-ups and of ratios at equal cost. */
    Share coverageOfRatios() {
        return Share.of(Stream.concat(speedups(), ratios()), Figure::covered);
    }

    public double rungsPerTrial() {
        return (double) outcomes.stream().mapToInt(Outcome::rungs).sum()
                / outcomes.stream().mapToInt(Outcome::trials).sum();
    }

    /** Mean error of capacities, as a share. */
    double bias() {
        return bias(capacities());
    }

    /** Mean error of the ratio at equal cost, as a share. */
    double biasOfRatio() {
        return bias(ratios());
    }

    /** Mean error of the speed-up, as a share. */
    double biasOfSpeedup() {
        return bias(speedups());
    }

    private static double bias(Stream<Figure> figures) {
        return Math.expm1(figures.mapToDouble(Figure::logError).average().orElse(0));
    }

    Share driftNoticed() {
        return Share.of(outcomes.stream(), Outcome::driftNoticed);
    }

    /** Of all parts of verdicts. */
    Share wrong() {
        return Share.of(outcomes.stream().flatMap(outcome -> outcome.calls().stream()), Call::isWrong);
    }

    /** Parts of verdicts that came out differently in the same experiment of another row. */
    Share changed(RowResult other, Predicate<Call> counted) {
        return compared(other, counted, (here, there) -> !here.said().equals(there.said()));
    }

    /** Parts of verdicts that say one thing here and another there; one that is undetermined contradicts none. */
    Share contradicted(RowResult other) {
        return compared(other, _ -> true, Call::contradicts);
    }

    private Share compared(RowResult other, Predicate<Call> counted, BiPredicate<Call, Call> differ) {
        return Share.of(
                IntStream.range(0, outcomes.size())
                        .boxed()
                        .flatMap(i -> outcomes.get(i).calls().stream()
                                .filter(counted)
                                .map(here ->
                                        differ.test(here, other.outcomes.get(i).call(here.part())))),
                differing -> differing);
    }

    private Stream<Call> calls(Part part) {
        return outcomes.stream().map(outcome -> outcome.call(part));
    }

    private Stream<Figure> capacities() {
        return outcomes.stream().flatMap(outcome -> outcome.capacities().stream());
    }

    private Stream<Figure> speedups() {
        return outcomes.stream().flatMap(outcome -> outcome.speedups().stream());
    }

    private Stream<Figure> ratios() {
        return outcomes.stream().flatMap(outcome -> outcome.ratios().stream());
    }
}
