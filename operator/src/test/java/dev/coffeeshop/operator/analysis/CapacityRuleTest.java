package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.invalid;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Load.rung;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CapacityRuleTest {

    @Test
    void usersUntilTheObjectiveFails() {
        TrialCapacity.Found found = users(pass(1, 20), pass(4, 60), fail(16, Miss.LATENCY));

        assertThat(found.perSecond()).isEqualTo(60);
        assertThat(found.rung().level()).isEqualTo(4);
        assertThat(found.bounded()).isTrue();
        assertThat(found.detail()).isEqualTo("4 users pass, 16 users fail");
    }

    @Test
    void usersThatNoLongerBringThroughputHaveFoundTheCapacity() {
        TrialCapacity.Found found = users(pass(1, 30), pass(4, 36.5), pass(16, 37.0));

        assertThat(found.perSecond()).isEqualTo(37);
        assertThat(found.bounded()).isTrue();
        assertThat(found.resolution()).isCloseTo(Math.log(37.0 / 36.5), within(1e-12));
        assertThat(found.detail()).isEqualTo("throughput has levelled off: 16 users bring 1.37 % more than 4 users");
    }

    @Test
    void usersWhoStillBringMoreLeaveALowerBound() {
        TrialCapacity.Found found = users(pass(1, 20), pass(4, 60), pass(16, 66));

        assertThat(found.perSecond()).isEqualTo(66);
        assertThat(found.bounded()).isFalse();
        assertThat(found.detail()).isEqualTo("nothing failed up to 16 users and throughput had not levelled off");
    }

    @Test
    void aFewUsersMoreAreNoEvidenceOfSaturation() {
        assertThat(users(pass(100, 100), pass(101, 101)).bounded()).isFalse();
    }

    @Test
    void throughputThatFallsWithoutFailingHasPassedItsPeak() {
        TrialCapacity.Found found = users(pass(1, 20), pass(4, 60), pass(16, 45), pass(64, 30));

        assertThat(found.perSecond()).isEqualTo(60);
        assertThat(found.bounded()).isTrue();
        assertThat(found.detail()).isEqualTo("64 users bring no more than 4 users");
    }

    @Test
    void aSingleUserIsNoCeiling() {
        assertThat(users(pass(1, 20)).bounded()).isFalse();
    }

    @Test
    void aPassingRungAboveAFailingOneIsReported() {
        TrialCapacity.Found found = users(pass(1, 20), fail(4, Miss.ERRORS), pass(16, 60), fail(64, Miss.ERRORS));

        assertThat(found.perSecond()).isEqualTo(60);
        assertThat(found.failedBelow()).containsExactly(4.0);
    }

    @Test
    void rungsInAnyOrder() {
        assertThat(users(fail(16, Miss.LATENCY), pass(4, 60), pass(1, 20)))
                .isEqualTo(users(pass(1, 20), pass(4, 60), fail(16, Miss.LATENCY)));
    }

    @Test
    void aRateLiesBetweenTheLastThatPassesAndTheFirstThatFails() {
        TrialCapacity.Found found = rate(pass(10, 10), pass(20, 20), fail(40, Miss.OVERLOADED));

        assertThat(found.perSecond()).isCloseTo(Math.sqrt(800), within(1e-12));
        assertThat(found.perSecond() * Math.exp(-found.resolution())).isCloseTo(20, within(1e-9));
        assertThat(found.perSecond() * Math.exp(found.resolution())).isCloseTo(40, within(1e-9));
        assertThat(found.detail()).isEqualTo("20 requests/s pass, 40 requests/s fail");
    }

    @Test
    void aRateThatNeverFailsIsALowerBound() {
        TrialCapacity.Found found = rate(pass(10, 10), pass(20, 20));

        assertThat(found.perSecond()).isEqualTo(20);
        assertThat(found.bounded()).isFalse();
    }

    @Test
    void nothingPassed() {
        assertThat(new UsersCapacity().capacity(Load.result(fail(4, Miss.LATENCY), fail(1, Miss.LATENCY))))
                .isEqualTo(new TrialCapacity.None("1 user already fails, and so does every greater load"));
        assertThat(new RateCapacity().capacity(Load.result())).isEqualTo(new TrialCapacity.None("no load was served"));
    }

    @Test
    void rungsThatShowNothingCountForNothing() {
        RungResult empty = rung(64, 10, 0, 0, null);

        assertThat(users(pass(1, 20), pass(4, 60), invalid(fail(16, Miss.LATENCY), Reason.NOT_STEADY), empty)
                        .bounded())
                .isFalse();
    }

    @Test
    void aLevelThatWasMeasuredAgainCountsAsItWasTheLastTime() {
        RungResult late = invalid(fail(4, Miss.LATENCY), Reason.GENERATOR_LATE);

        assertThat(users(pass(1, 20), late, pass(4, 60), fail(16, Miss.LATENCY)).perSecond())
                .isEqualTo(60);
        assertThat(users(pass(1, 20), fail(4, Miss.LATENCY), pass(4, 60)).failedBelow())
                .isEmpty();
    }

    @Test
    void rungsOfAnotherModelAreNoUsersAndNoRates() {
        assertThat(users(pass(1, 20), Load.open(pass(400, 400))).perSecond()).isEqualTo(20);
        assertThat(new RateCapacity().capacity(Load.result(pass(16, 60))))
                .isEqualTo(new TrialCapacity.None("no load was served"));
    }

    private static TrialCapacity.Found users(RungResult... rungs) {
        return (TrialCapacity.Found) new UsersCapacity().capacity(Load.result(rungs));
    }

    private static TrialCapacity.Found rate(RungResult... rungs) {
        RungResult[] open = Arrays.stream(rungs).map(Load::open).toArray(RungResult[]::new);
        return (TrialCapacity.Found) new RateCapacity().capacity(Load.result(open));
    }
}
