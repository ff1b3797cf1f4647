package dev.coffeeshop.measurement.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.measurement.Samples;
import dev.coffeeshop.measurement.ThinkDistribution;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Objective: P95 within 500 ms, at most 1 % failed. Ten seconds at 100 requests a second. */
class RungJudgeTest {

    private static final long MS = 1_000_000;
    private static final Rung OPEN = new Rung.Open(100, Arrival.CONSTANT);
    private static final GeneratorEvidence IDLE = new GeneratorEvidence(0.1, null, null, 0);

    private final RungRecording recording = new RungRecording(MeasuredWindow.of(0, 10_000 * MS), 500 * MS);
    private final RungJudge judge = new RungJudge(Samples.objective(), ValidityRules.standard());

    @Test
    void passesWithinItsBounds() {
        answer(_ -> 20 * MS);
        RungResult rung = judge();
        assertThat(rung.passed()).isTrue();
        assertThat(rung.valid()).isTrue();
        assertThat(rung.arrivals()).isEqualTo(1_000);
        assertThat(rung.good()).isEqualTo(1_000);
        assertThat(rung.objectiveMicroseconds()).isBetween(20_000L, 20_020L);
        assertThat(rung.response().p50()).isBetween(20_000L, 20_020L);
        assertThat(rung.completedPerSecond()).isEqualTo(99.8);
        assertThat(rung.goodPerSecond()).isEqualTo(100);
    }

    @Test
    void aSlowSteadyWorkloadHasNoBacklog() {
        answer(_ -> 490 * MS);
        assertThat(judge().passed()).isTrue();
    }

    @Test
    void missesLatencyOverTheWhole() {
        answer(arrival -> arrival % 10 == 0 ? 600 * MS : 20 * MS);
        assertThat(judge().missed()).isEqualTo(Miss.LATENCY);
    }

    @Test
    void missesLatencyInTheSecondHalfOnly() {
        answer(arrival -> arrival >= 960 ? 600 * MS : 20 * MS);
        RungResult rung = judge();
        assertThat(rung.objectiveMicroseconds()).isLessThan(500_000);
        assertThat(rung.missed()).isEqualTo(Miss.LATENCY);
    }

    @Test
    void aGrowingBacklogWithinTheBoundIsOverload() {
        answer(arrival -> arrival * MS * 45 / 100);
        RungResult rung = judge();
        assertThat(rung.objectiveMicroseconds()).isLessThan(500_000);
        assertThat(rung.missed()).isEqualTo(Miss.OVERLOADED);
    }

    @Test
    void failuresBeyondTheBoundAreErrors() {
        answer(_ -> 20 * MS);
        fail(FailureKind.RESET, 20);
        fail(FailureKind.UNAVAILABLE, 19);
        RungResult rung = judge();
        assertThat(rung.missed()).isEqualTo(Miss.ERRORS);
        assertThat(rung.failed()).isEqualTo(39);
        assertThat(rung.failures()).isEqualTo(Map.of(FailureKind.RESET, 20L, FailureKind.UNAVAILABLE, 19L));
    }

    @Test
    void failuresThatAreMostlyAnswersAreRejections() {
        answer(_ -> 20 * MS);
        fail(FailureKind.RESET, 20);
        fail(FailureKind.UNAVAILABLE, 10);
        fail(FailureKind.TOO_MANY_REQUESTS, 10);
        assertThat(judge().missed()).isEqualTo(Miss.REJECTED);
    }

    @Test
    void fewFailuresPass() {
        answer(_ -> 20 * MS);
        fail(FailureKind.TIMEOUT, 4);
        assertThat(judge().passed()).isTrue();
    }

    @Test
    void nothingAtAllIsOverloadAndNoDivisionByZero() {
        RungResult rung = judge();
        assertThat(rung.missed()).isEqualTo(Miss.OVERLOADED);
        assertThat(rung.failedPercent()).isZero();
        assertThat(rung.objectiveMicroseconds()).isNull();
    }

    @Test
    void onlyFailuresHaveNoPercentile() {
        fail(FailureKind.REFUSED, 100);
        RungResult rung = judge();
        assertThat(rung.objectiveMicroseconds()).isNull();
        assertThat(rung.missed()).isEqualTo(Miss.ERRORS);
        assertThat(rung.response().count()).isZero();
    }

    @Test
    void aLateGeneratorInvalidatesAnOpenRung() {
        answer(_ -> 20 * MS);
        for (int i = 0; i < 98; i++) {
            recording.lag(i * MS, MS / 10);
        }
        assertThat(judge().valid()).isTrue();
        recording.lag(0, 3 * MS);
        recording.lag(0, 3 * MS);
        assertThat(judge().invalid()).singleElement().satisfies(late -> {
            assertThat(late.reason()).isEqualTo(Reason.GENERATOR_LATE);
            assertThat(late.figure()).matches("lag p99 300. us, allowed 200. us");
        });
    }

    @Test
    void aBusyLoopInvalidates() {
        answer(_ -> 20 * MS);
        RungResult rung =
                judge.judge(OPEN, Instant.EPOCH, Instant.EPOCH, recording, new GeneratorEvidence(0.93, null, null, 0));
        assertThat(rung.invalid())
                .containsExactly(
                        new Invalidity(Reason.GENERATOR_SATURATED, "event loop busy 93 % of a second, allowed 80 %"));
    }

    @Test
    void lostUsersInvalidateAClosedRung() {
        answer(_ -> 20 * MS);
        Rung balanced = new Rung.Closed(102, Duration.ofSeconds(1), ThinkDistribution.CONSTANT);
        Rung lost = new Rung.Closed(200, Duration.ofSeconds(1), ThinkDistribution.CONSTANT);
        assertThat(judge(balanced).valid()).isTrue();
        assertThat(judge(lost).invalid())
                .containsExactly(new Invalidity(Reason.GENERATOR_SATURATED, "Little's law sees 102 of 200 users"));
    }

    private void answer(LongUnaryOperator responseOfArrival) {
        for (long i = 0; i < 1_000; i++) {
            long intended = i * 10 * MS;
            recording.succeeded(intended, intended, intended + responseOfArrival.applyAsLong(i));
        }
    }

    private void fail(FailureKind kind, int count) {
        for (long i = 0; i < count; i++) {
            long intended = i * 10_000 * MS / count;
            recording.failed(kind, intended, intended + MS);
        }
    }

    private RungResult judge() {
        return judge(OPEN);
    }

    private RungResult judge(Rung rung) {
        return judge.judge(rung, Instant.EPOCH, Instant.EPOCH, recording, IDLE);
    }
}
