package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.Clause.Tone;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import java.util.Optional;

/**
 * What two cells of equal total CPU bring, in words.
 *
 * @param priced whether the ratio is one per cost
 */
record UpOrOutWords(UpOrOutStatus pair, boolean priced) {

    /** Only what decides between the two is worth a place in a sentence. */
    Optional<Clause> clause() {
        return switch (pair.judgement()) {
            case Out -> Optional.of(clause("", "grow out"));
            case Up -> Optional.of(clause("only ", "grow up"));
            case Same, Undetermined, NotJudged -> Optional.empty();
        };
    }

    /** Such as "200m-x4 serves 3.01 (2.9 to 3.1) times what 800m-x1 serves, both with 800m in all". */
    String figures() {
        String ratio = pair.ratio() == null
                ? "%s against %s".formatted(pair.out(), pair.up())
                : "%s serves %s times what %s serves".formatted(pair.out(), FigureWords.of(pair.ratio()), pair.up());
        String reason = pair.reason() == null ? "" : "; " + pair.reason();
        return "%s%s, both with %s in all%s"
                .formatted(ratio, priced ? " for the same money" : "", pair.totalCpu(), reason);
    }

    private Clause clause(String only, String advice) {
        String ratio = pair.ratio() == null ? "" : pair.ratio().value();
        return new Clause(
                "for the same %s %s serves %s%s times what %s serves, so %s"
                        .formatted(priced ? "money" : "CPU", pair.out(), only, ratio, pair.up(), advice),
                Tone.Open);
    }
}
