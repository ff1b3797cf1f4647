package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.Clause.Tone;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The verdict in one English sentence: what one customer sees, what happens when more show up and why, what breaks, and
 * which way to grow. Figures stand behind each part; all the others are in the grounds.
 */
final class Headline {

    private Headline() {}

    static String of(Verdict verdict) {
        OneRequestWords oneRequest = new OneRequestWords(verdict.oneRequest());
        List<Clause> clauses = new ArrayList<>();
        clauses.add(oneRequest.clause());
        underLoad(verdict, oneRequest.adjective()).forEach(clauses::add);
        crash(verdict).forEach(clauses::add);
        promises(verdict).forEach(clauses::add);
        verdict.upOrOutWords().flatMap(UpOrOutWords::clause).ifPresent(clauses::add);
        if (verdict.confidence() == Confidence.SingleRun) {
            clauses.add(new Clause("from single runs, so without intervals", Tone.Open));
        }
        return Clause.sentence(clauses);
    }

    private static Stream<Clause> underLoad(Verdict verdict, boolean adjective) {
        if (verdict.cells().size() > 1 && verdict.growth().nothingServed()) {
            return Stream.of(new Clause("no load holds in any cell", Tone.Bad));
        }
        return verdict
                .overall()
                .map(line -> new ScalingWords(line, verdict.routing(), verdict.factor()).clause(adjective))
                .or(() -> Optional.of(verdict).filter(Headline::tellsOfLoads).map(Headline::loads))
                .stream();
    }

    /** Where there is nothing to compare with, a crash in most of the runs says what happens under load. */
    private static boolean tellsOfLoads(Verdict verdict) {
        return verdict.growth().crashes().stream().noneMatch(Crash::inMostRuns);
    }

    private static Clause loads(Verdict verdict) {
        return new LoadWords(verdict.cells(), verdict.growth().promised(), verdict.factor()).clause();
    }

    private static Stream<Clause> crash(Verdict verdict) {
        return verdict.growth().crashes().stream()
                .limit(1)
                .map(crash -> (verdict.cells().size() == 1 ? "it" : crash.cell().name()) + " " + crash.inShort())
                .map(text -> new Clause(text, Tone.Bad));
    }

    private static Stream<Clause> promises(Verdict verdict) {
        Growth growth = verdict.growth();
        Stream<String> demand = growth.demand().filter(DemandOutcome::fails).map(DemandOutcome::inWords).stream();
        Stream<String> promised = growth
                .promised()
                .filter(loads -> loads.broken() && verdict.cells().size() > 1)
                .map(PromisedLoads::inWords)
                .stream();
        return Stream.concat(demand, promised).map(text -> new Clause(text, Tone.Bad));
    }
}
