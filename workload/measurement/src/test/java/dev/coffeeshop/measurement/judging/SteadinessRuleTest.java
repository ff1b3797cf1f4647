package dev.coffeeshop.measurement.judging;

import static dev.coffeeshop.measurement.judging.Recordings.MS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadinessRuleTest {

    @ParameterizedTest(name = "{0} answers, then {1}")
    @CsvSource({
        // More than 10 % of the mean, but within three deviations of Poisson noise: 3 × √200 = 42.
        "121, 79, true",
        "122, 78, false",
        "79, 121, true",
        "78, 122, false",
        // With many answers 10 % of the mean is more: 2,000 of 20,000.
        "21000, 19000, true",
        "21001, 18999, false",
        "18999, 21001, false"
    })
    void theHalvesMayDifferByATenthOrByNoise(int first, int second, boolean steady) {
        RungRecording recording = Recordings.empty(10);
        answers(recording, 0, first);
        answers(recording, 5_000 * MS, second);
        RungResult rung = Recordings.judged(recording);
        assertThat(rung.passed()).isTrue();
        assertThat(rung.valid()).isEqualTo(steady);
    }

    @Test
    void theFigureSaysWhatIsCompared() {
        RungRecording recording = Recordings.empty(10);
        answers(recording, 0, 1_100);
        answers(recording, 5_000 * MS, 900);
        assertThat(Recordings.judged(recording).invalid())
                .containsExactly(new Invalidity(
                        Reason.NOT_STEADY,
                        "1100 answers in the first half, 900 in the second, allowed difference 134"));
    }

    /** The first answers come after 490 ms: of 50,000 arrivals, 9,800 are answered in the other half. */
    @Test
    void aSlowSteadyWorkloadThatBeganEmptyIsSteady() {
        RungResult rung = Recordings.judged(Recordings.even(5, 100_000, _ -> 490 * MS));
        assertThat(rung.passed()).isTrue();
        assertThat(rung.valid()).isTrue();
    }

    @Test
    void aWorkloadThatFailsIsNotAsked() {
        RungRecording recording = Recordings.empty(10);
        answers(recording, 0, 1_000);
        for (long i = 0; i < 1_000; i++) {
            recording.succeeded(5_000 * MS + i, 5_000 * MS + i, 20_000 * MS);
        }
        RungResult rung = Recordings.judged(recording);
        assertThat(rung.missed()).isEqualTo(Miss.LATENCY);
        assertThat(rung.valid()).isTrue();
    }

    @Test
    void aBacklogThatGrowsWhileTheGeneratorIsHealthyIsOverload() {
        RungRecording recording = Recordings.even(10, 1_000, arrival -> arrival * MS * 45 / 100);
        recording.backlogAtEnd(45);
        RungResult rung = Recordings.judged(recording);
        assertThat(rung.missed()).isEqualTo(Miss.OVERLOADED);
        assertThat(rung.valid()).isTrue();
    }

    @Test
    void answersThatBecomeSlowerAndSlowerAreNotSteady() {
        RungResult rung = Recordings.judged(Recordings.even(60, 6_000, arrival -> 20 * MS + arrival * MS / 100));
        assertThat(rung.passed()).isTrue();
        assertThat(rung.invalid()).singleElement().satisfies(drift -> {
            assertThat(drift.reason()).isEqualTo(Reason.NOT_STEADY);
            assertThat(drift.figure())
                    .isEqualTo("mean response in ms not steady for 35 of 60 s: 37.5 before, 67.4 after");
        });
    }

    @Test
    void theSameIsNotLookedForInAShortRung() {
        assertThat(Recordings.judged(Recordings.even(59, 5_900, arrival -> 20 * MS + arrival * MS / 100))
                        .valid())
                .isTrue();
    }

    @Test
    void aStartThatIsSlowIsSteadyAfterwards() {
        assertThat(Recordings.judged(Recordings.even(60, 6_000, arrival -> arrival < 1_500 ? 80 * MS : 20 * MS))
                        .valid())
                .isTrue();
    }

    /** Exponential response times, with mean 50 ms, of a Poisson stream of so few that some seconds have no answer. */
    @ParameterizedTest
    @CsvSource({"2", "20", "200"})
    void chanceAloneIsRarelyUnsteady(int perSecond) {
        long unsteady = IntStream.range(0, 200)
                .filter(seed ->
                        !Recordings.judged(poisson(new Random(seed), perSecond)).valid())
                .count();
        assertThat(unsteady).isLessThanOrEqualTo(4);
    }

    private static RungRecording poisson(Random random, int perSecond) {
        RungRecording recording = Recordings.empty(60);
        for (int i = 0; i < 60 * perSecond; i++) {
            long intended = random.nextLong(60_000 * MS);
            long response = Math.round(-50 * MS * Math.log(1 - random.nextDouble()));
            recording.succeeded(intended, intended, intended + response);
        }
        return recording;
    }

    /** Evenly spread over five seconds and answered at once. */
    private static void answers(RungRecording recording, long fromNanos, long count) {
        for (long i = 0; i < count; i++) {
            long at = fromNanos + i * 5_000 * MS / count;
            recording.succeeded(at, at, at);
        }
    }
}
