package dev.coffeeshop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Outcome GOOD = outcome(Statuses.status(Statuses.FAST_MACHINE), List.of());
    private static final Outcome BAD = outcome(
            Statuses.status(Statuses.FAST_MACHINE),
            List.of(new Difference("status.verdict.problem", "Both", "Scalability")));
    private static final Outcome CUT_SHORT = outcome(
            CoffeeShopExperimentStatus.empty(), List.of(new Difference("the run", "an end", "no node is there")));

    @Test
    void showsWhatWasFoundBesideWhatWasPlanted() {
        var summary = new Summary(List.of(GOOD));

        assertThat(summary.asExpected()).isTrue();
        assertThat(summary.text())
                .contains(
                        "| fast-machine | Fast | DoesNotScale | Scalability | NotJudged | +3.2 % | 311 (328) | as expected |")
                .contains("1 of 1 as expected, in 6.0 minutes, with seed 7.");
    }

    @Test
    void oneThatDiffersIsNamedAndFailsAll() {
        var summary = new Summary(List.of(GOOD, BAD));

        assertThat(summary.asExpected()).isFalse();
        assertThat(summary.text())
                .contains("| **otherwise** |")
                .contains("- fast-machine: status.verdict.problem: expected Both, found Scalability")
                .contains("1 of 2 as expected, in 12.0 minutes");
    }

    @Test
    void oneThatDidNotEndIsNamedToo() {
        assertThat(new Summary(List.of(CUT_SHORT)).text())
                .contains("| fast-machine | - | - | - | - | - | - (-) | **otherwise** |")
                .contains("- fast-machine: the run: expected an end, found no node is there");
    }

    @Test
    void theWholeVerdictIsShown() {
        assertThat(new VerdictBlock(GOOD).text())
                .contains("Fast for one customer, but not scalable.")
                .contains(
                        "performance Fast, scalability DoesNotScale, problem Scalability, up or out NotJudged (Interval95)")
                .containsPattern(
                        "200m-x1 +48\\.1 \\(47\\.6 to 48\\.6\\) +47 +\\+2\\.3 % +20\\.6 ms \\(20\\.5 to 20\\.7\\) +2 +"
                                + "10 \\(LatencyMissed\\) +Concurrency: CPU used 54 %")
                .contains(
                        "up   at 1     200m to 800m: 1.01 (0.99 to 1.03) times, efficiency 25.2 % (24.8 to 25.6): DoesNotScale")
                .contains("311 s measured, 328 s planned, seed 7")
                .contains("Reliable is False: The cluster slowed down.")
                .doesNotContain("Succeeded is");
    }

    @Test
    void thePageHoldsEveryRun() {
        assertThat(new ScenariosPage(List.of(new Summary(List.of(GOOD)), new Summary(List.of(BAD)))).markdown())
                .containsSubsequence(
                        "## Run 1",
                        "| as expected |",
                        "### fast-machine",
                        "## Run 2",
                        "| **otherwise** |",
                        "### fast-machine");
    }

    private static Outcome outcome(CoffeeShopExperimentStatus status, List<Difference> differences) {
        return new Outcome(
                "fast-machine",
                7,
                status,
                Map.of("200m-x1", BigDecimal.valueOf(47), "800m-x1", BigDecimal.valueOf(47)),
                differences,
                Duration.ofMinutes(6));
    }
}
