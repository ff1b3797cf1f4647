package dev.coffeeshop.loadgen.report;

import static dev.coffeeshop.loadgen.report.TestRungs.passed;
import static dev.coffeeshop.loadgen.report.TestRungs.result;
import static dev.coffeeshop.measurement.LoadModel.CLOSED;
import static dev.coffeeshop.measurement.LoadModel.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.CapacityEstimate.Kind;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Invalidity LATE = new Invalidity(Reason.GENERATOR_LATE, "lag p99 812 us, allowed 500 us");

    @Test
    void aCapacityHasItsInterval() {
        assertThat(capacity(Kind.MEASURED, 412.34, 398.2, 427.49, true))
                .containsExactly("capacity 412/s (90 % interval 398/s to 427/s)");
        assertThat(capacity(Kind.MEASURED, 41.234, 30.5, 50, false))
                .containsExactly("capacity 41.23/s (90 % interval 30.5/s to 50/s, wider than asked for)");
        assertThat(capacity(Kind.LOWER_BOUND, 20_000, 19_500, 20_000, true))
                .containsExactly("capacity at least 20000/s, the greatest rate that passed");
        assertThat(capacity(Kind.NONE, 0.3333, 0.3333, 0.5, true))
                .containsExactly("no capacity: already 0.33/s is too much");
    }

    @Test
    void whatTheGeneratorsCanDoIsSaid() {
        assertThat(Summary.lines(result(
                        List.of(passed(OPEN, 10)),
                        null,
                        new Calibration("", 41_234.5),
                        new Calibration("node-1", 20_000))))
                .containsExactly(
                        "this generator keeps up to 41235 requests/s here; up to 28864 may be asked of it",
                        "the generator on node-1 keeps up to 20000 requests/s there; up to 14000 may be asked of it");
    }

    @Test
    void whatMayNotBeCountedIsSaid() {
        assertThat(Summary.lines(result(List.of(passed(OPEN, 10), passed(OPEN, 20, LATE)), null)))
                .containsExactly("1 of 2 rungs may not be counted");
        assertThat(Summary.lines(result(List.of(passed(OPEN, 10, LATE), passed(OPEN, 10)), null)))
                .containsExactly("1 of 2 rungs may not be counted; what they were to show was measured again");
        assertThat(Summary.lines(result(List.of(passed(OPEN, 10)), null))).isEmpty();
    }

    @Test
    void aLevelThatWasMeasuredAgainCounts() {
        assertThat(Countable.all(result(List.of(passed(OPEN, 10, LATE), passed(OPEN, 10)), null)))
                .isTrue();
        assertThat(Countable.all(result(List.of(passed(CLOSED, 10), passed(OPEN, 10, LATE)), null)))
                .isFalse();
    }

    @Test
    void theProbesOfASearchNeedNotCount() {
        CapacityEstimate found = new CapacityEstimate(Kind.MEASURED, 10, 9, 11, true);
        assertThat(Countable.all(result(List.of(passed(CLOSED, 8, LATE), passed(OPEN, 10)), found)))
                .isTrue();
        assertThat(Countable.all(result(List.of(passed(CLOSED, 8), passed(OPEN, 10, LATE)), found)))
                .isFalse();
    }

    private static List<String> capacity(Kind kind, double value, double lower, double upper, boolean converged) {
        return Summary.lines(
                result(List.of(passed(OPEN, 10)), new CapacityEstimate(kind, value, lower, upper, converged)));
    }
}
