package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because.Part;
import java.util.List;

/** The figures that led to each part of a verdict, in words. */
final class Grounds {

    private Grounds() {}

    static List<Because> of(Verdict verdict) {
        return List.of(
                new Because(
                        Part.Performance,
                        verdict.oneRequest().judgement().name(),
                        new OneRequestWords(verdict.oneRequest()).figures()),
                new Because(Part.Scalability, verdict.scalability().name(), scalability(verdict)),
                new Because(Part.Problem, verdict.problem().name(), problem(verdict)),
                new Because(
                        Part.UpOrOut,
                        verdict.upOrOutJudgement().name(),
                        verdict.upOrOutWords()
                                .map(UpOrOutWords::figures)
                                .orElse("no two cells have the same CPU in all and differ in replicas")));
    }

    private static String scalability(Verdict verdict) {
        return verdict.overall()
                .map(Grounds::line)
                .orElse(
                        verdict.cells().size() == 1
                                ? "a single cell has nothing to be compared with"
                                : "no two cells differ in replicas alone or in CPU alone");
    }

    /** Such as "at 400m, from 1 to 4 replicas, efficiency 28 % (26 to 29) where 70 is asked for: 110 against 100 …". */
    private static String line(ScalingLine line) {
        String at = line.at();
        String where = switch (line.axis()) {
            case Out -> "at " + at;
            case Up -> "with " + at + (at.equals("1") ? " replica" : " replicas");
        };
        String figures = line.efficiencyPercent().isEmpty()
                ? ""
                : "%s, %s: %s against %s requests/s"
                        .formatted(
                                where,
                                new EfficiencyWords(line).inWords(),
                                capacity(line.greatest()),
                                capacity(line.least()));
        String reason = line.reason().orElse("");
        return figures.isEmpty()
                ? "%s, %s".formatted(where, reason)
                : figures + (reason.isEmpty() ? "" : "; " + reason);
    }

    private static String capacity(CellFigures cell) {
        return cell.known().map(known -> FigureWords.of(known.perSecond())).orElse("none");
    }

    private static String problem(Verdict verdict) {
        return verdict.oneRequest().judgement() + ", and " + verdict.growth().inWords();
    }
}
