package dev.coffeeshop.operator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.report.model.ReportSource;
import dev.coffeeshop.operator.report.model.TrialCurves;
import org.junit.jupiter.api.Test;

class KnownCurvesTest {

    private static final ReportSource SOURCE = ServedShop.finished("espresso");

    private final KnownCurves known = new KnownCurves();

    @Test
    void theSameTrialsAreAnalysedOnce() {
        TrialCurves first = known.of(SOURCE);

        assertThat(first.curves().loads()).isNotEmpty();
        assertThat(known.of(withTrials(SOURCE.records().size()))).isSameAs(first);
    }

    @Test
    void anotherTrialIsNotLeftOut() {
        known.of(withTrials(SOURCE.records().size() - 1));

        assertThat(known.of(SOURCE)).isEqualTo(TrialCurves.of(SOURCE));
    }

    private static ReportSource withTrials(int count) {
        return new ReportSource(SOURCE.experiment(), SOURCE.records().subList(0, count), SOURCE.operatorVersion());
    }
}
