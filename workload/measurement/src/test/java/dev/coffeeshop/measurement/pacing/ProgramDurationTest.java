package dev.coffeeshop.measurement.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.Samples;
import dev.coffeeshop.measurement.ThinkDistribution;
import dev.coffeeshop.measurement.judging.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramDurationTest {

    @Test
    void aSlowOpenRungIsExtendedToAtMostHalfAMinute() {
        assertThat(windowSeconds(open(1_000), 8)).isEqualTo(8);
        assertThat(windowSeconds(open(50), 8)).isEqualTo(10);
        assertThat(windowSeconds(open(0.5), 8)).isEqualTo(30);
        assertThat(windowSeconds(open(0.5), 60)).isEqualTo(60);
        assertThat(windowSeconds(Rung.Closed.backToBack(1), 8)).isEqualTo(8);
    }

    @Test
    void usersArriveOneAfterAnother() {
        assertThat(RungLength.rampNanos(open(5))).isEqualTo(1_000_000_000);
        assertThat(rampMillis(4, 0)).isEqualTo(40);
        assertThat(rampMillis(1_000, 0)).isEqualTo(1_000);
        assertThat(rampMillis(10, 3_000)).isEqualTo(3_000);
        assertThat(rampMillis(10, 60_000)).isEqualTo(5_000);
    }

    @Test
    void addsUpThePartsOfAProgram() {
        LoadProgram program = Samples.program(new Ladder.Users(List.of(1, 10, 100), 0, ThinkDistribution.CONSTANT));
        ProgramDuration duration = ProgramDuration.of(program, 0.018);
        double baseline = 12;
        double rungs = 3 * (8 + 0.2 + 0.018) + 0.01 + 0.1 + 1;
        assertThat(duration.expectedSeconds()).isCloseTo(1 + 10 + 5 + baseline + rungs, within(0.01));
        assertThat(duration.atMostSeconds()).isBetween(285.0, 310.0);
        assertThat(ProgramDuration.of(program).expectedSeconds()).isGreaterThan(duration.expectedSeconds());
    }

    @Test
    void whatIsKnownOfTheGeneratorShortensItsCalibration() {
        LoadProgram unknown = program(Generators.one());
        LoadProgram known = program(new Generators(1, List.of(new Calibration("node", 1_000))));
        assertThat(ProgramDuration.of(unknown).expectedSeconds()
                        - ProgramDuration.of(known).expectedSeconds())
                .isCloseTo(ProgramDuration.CALIBRATION_SECONDS - ProgramDuration.REWARMING_SECONDS, within(1e-9));
        assertThat(ProgramDuration.of(known).atMostSeconds())
                .isEqualTo(ProgramDuration.of(unknown).atMostSeconds());
    }

    @Test
    void severalPodsHaveToFindEachOther() {
        ProgramDuration one = ProgramDuration.of(program(Generators.one()));
        ProgramDuration two = ProgramDuration.of(program(new Generators(2, List.of())));
        assertThat(two.expectedSeconds() - one.expectedSeconds()).isCloseTo(2, within(1e-9));
        assertThat(two.atMostSeconds() - one.atMostSeconds()).isEqualTo(60);
    }

    @Test
    void aLadderHasTimeForEveryRungThatIsMeasuredAgain() {
        LoadProgram few = Samples.program(new Ladder.Rate(List.of(100.0, 200.0), Arrival.CONSTANT));
        ClimbDuration climb = ProgramDuration.ofClimb(few);
        assertThat(climb.expectedRungs()).isEqualTo(2);
        assertThat(climb.atMostSeconds()).isCloseTo(3 * 2 * (1 + 8 + 2.2 + 10), within(1e-9));
        LoadProgram many = Samples.program(new Ladder.Rate(Collections.nCopies(16, 100.0), Arrival.CONSTANT));
        assertThat(ProgramDuration.ofClimb(many).atMostSeconds())
                .isCloseTo(ClimbLimits.MAX_RUNGS * (1 + 8 + 2.2 + 10), within(1e-9));
    }

    @Test
    void aSearchTakesMoreRungsTheNarrowerItsTolerance() {
        assertThat(search(10).expectedRungs()).isEqualTo(8);
        assertThat(search(5).expectedRungs()).isEqualTo(11);
        assertThat(search(1).expectedRungs()).isEqualTo(ClimbLimits.MAX_SEARCH_RUNGS);
        assertThat(search(50).expectedRungs()).isEqualTo(5);
        assertThat(search(10).expectedSeconds())
                .as("two probes of 2.7 s and six rungs of 9 s, each with its end")
                .isBetween(2 * 2.7 + 6 * 9.0, 2 * 2.7 + 6 * 9.0 + 8 * 0.3);
        assertThat(search(10).atMostSeconds()).isBetween(460.0, 470.0);
    }

    private static ClimbDuration search(double tolerancePercent) {
        return ProgramDuration.ofClimb(Samples.program(new Ladder.Capacity(1_000, tolerancePercent, Arrival.POISSON)));
    }

    private static LoadProgram program(Generators generators) {
        LoadProgram sample = Samples.program(new Ladder.Capacity(1_000, 10, Arrival.POISSON));
        return new LoadProgram(
                sample.target(),
                sample.request(),
                sample.ladder(),
                sample.warmupSeconds(),
                sample.stepSeconds(),
                sample.requestTimeoutMilliseconds(),
                sample.objective(),
                generators,
                sample.seed());
    }

    /** A median takes 20 answers, any other percentile 50; a slow service has half a minute for them. */
    @Test
    void aBaselineLastsLongerWhereAnswersAreSlow() {
        BaselineRules rules = BaselineRules.standard();
        assertThat(rules.seconds(Percentile.P50, 0.001)).isEqualTo(12);
        assertThat(rules.seconds(Percentile.P50, 0.050)).isEqualTo(12);
        assertThat(rules.seconds(Percentile.P50, 0.062)).isCloseTo(20 * (0.062 + 0.62), within(1e-9));
        assertThat(rules.seconds(Percentile.P95, 0.031)).isCloseTo(50 * (0.031 + 0.31), within(1e-9));
        assertThat(rules.seconds(Percentile.P50, 2)).isEqualTo(30);
    }

    @Test
    void aBaselineOfFewAnswersHasOnlyAMedian() {
        assertThat(baseline(19, 0).medianOnly()).isTrue();
        assertThat(baseline(20, 0).medianOnly()).isFalse();
        assertThat(baseline(0, 0).objectiveMicroseconds()).isNull();
        assertThat(baseline(20, 19).objectiveMicroseconds()).isEqualTo(1_000);
        assertThat(baseline(20, 21).objectiveMicroseconds()).isNull();
    }

    private static Baseline baseline(int answers, int failures) {
        Tally tally = new Tally(Long.MAX_VALUE);
        for (int i = 0; i < answers; i++) {
            tally.succeeded(1_000_000, 1_000_000);
        }
        for (int i = 0; i < failures; i++) {
            tally.failed(FailureKind.TIMEOUT);
        }
        return BaselineRules.standard().baseline(Instant.EPOCH, Instant.EPOCH, tally, Percentile.P50);
    }

    private static Rung open(double rate) {
        return new Rung.Open(rate, Arrival.POISSON);
    }

    private static double windowSeconds(Rung rung, int step) {
        return RungLength.windowNanos(rung, step) / 1e9;
    }

    private static long rampMillis(int users, int thinkMillis) {
        return RungLength.rampNanos(new Rung.Closed(users, Duration.ofMillis(thinkMillis), ThinkDistribution.CONSTANT))
                / 1_000_000;
    }
}
