package dev.coffeeshop.measurement.judging;

import static dev.coffeeshop.measurement.judging.Recordings.MS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.measurement.ThinkDistribution;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten seconds at 100 requests a second, each answered at once unless said otherwise. */
class ValidityRulesTest {

    private static final Rung OPEN = new Rung.Open(100, Arrival.CONSTANT);
    /** Who are all seen where an answer takes no time. */
    private static final Rung CLOSED = new Rung.Closed(100, Duration.ofSeconds(1), ThinkDistribution.CONSTANT);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what was seen                        | model  | lag us | busy | throttled | steal | pause us | reasons
            nothing known trips nothing            | open   | 0      | 0    |           |       | 0        |
            lag at its floor                       | open   | 500    | 0.1  | 0         | 0     | 0        |
            lag above its floor                    | open   | 501    | 0.1  | 0         | 0     | 0        | GENERATOR_LATE
            late users only think longer           | closed | 59000  | 0.1  | 0         | 0     | 0        |
            a loop at its bound                    | open   | 100    | 0.80 | 0         | 0     | 0        |
            a loop above its bound, without lag    | open   | 100    | 0.81 | 0         | 0     | 0        | GENERATOR_SATURATED
            a loop above its bound, with users     | closed | 100    | 0.81 | 0         | 0     | 0        | GENERATOR_SATURATED
            throttled at the bound                 | open   | 100    | 0.1  | 1         | 0     | 0        |
            throttled above the bound              | open   | 100    | 0.1  | 1.1       | 0     | 0        | GENERATOR_THROTTLED
            throttled, with users                  | closed | 100    | 0.1  | 1.1       | 0     | 0        | GENERATOR_THROTTLED
            steal at the bound                     | open   | 100    | 0.1  | 0         | 5     | 0        |
            steal above the bound                  | open   | 100    | 0.1  | 0         | 5.1   | 0        | NOISY_NODE
            steal of a virtual machine at rest     | open   | 500    | 0.1  | 0         | 3     | 0        |
            the same with lag                      | open   | 501    | 0.1  | 0         | 3     | 0        | GENERATOR_LATE NOISY_NODE
            lag with little steal                  | open   | 501    | 0.1  | 0         | 1     | 0        | GENERATOR_LATE
            lag and steal with users               | closed | 501    | 0.1  | 0         | 1.1   | 0        | NOISY_NODE
            a pause at the bound, with lag         | open   | 501    | 0.1  | 0         | 0     | 10000    | GENERATOR_LATE
            a pause above the bound, with lag      | open   | 501    | 0.1  | 0         | 0     | 10001    | GENERATOR_LATE GENERATOR_PAUSED
            a pause that nobody noticed            | open   | 500    | 0.1  | 0         | 0     | 90000    |
            a pause and lag with users             | closed | 501    | 0.1  | 0         | 0     | 10001    | GENERATOR_PAUSED
            a generator at 0.3 CPU looks idle      | open   | 59000  | 0.26 | 80        | 0     | 0        | GENERATOR_LATE GENERATOR_THROTTLED
            everything at once                     | open   | 501    | 0.9  | 2         | 6     | 10001    | GENERATOR_LATE GENERATOR_SATURATED GENERATOR_THROTTLED NOISY_NODE GENERATOR_PAUSED
            """)
    void evidenceTripsTheRules(
            String what,
            String model,
            long lagMicroseconds,
            double busy,
            @Nullable Double throttled,
            @Nullable Double steal,
            long pauseMicroseconds,
            @Nullable String reasons) {
        RungRecording recording = Recordings.even(10, 1_000, _ -> 0);
        for (int i = 0; i < 100; i++) {
            recording.lag(i, lagMicroseconds * 1_000);
        }
        Rung rung = model.equals("open") ? OPEN : CLOSED;
        RungResult result =
                Recordings.judged(rung, recording, new GeneratorEvidence(busy, throttled, steal, pauseMicroseconds));
        assertThat(Recordings.reasons(result)).as(what).isEqualTo(reasons(reasons));
        assertThat(result.passed()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what was seen                       | model  | at start | at end | idle  | unsent | reasons
            an empty queue                        | open   | 0        | 0      | true  | 0      |
            something left from before            | open   | 1        | 1      | false | 0      | GENERATOR_SATURATED
            users who wait to be let in           | closed | 9        | 9      | true  | 0      |
            growth at the bound                   | open   | 0        | 20     | true  | 0      |
            growth while connections were idle    | open   | 0        | 21     | true  | 0      | GENERATOR_SATURATED
            growth while all of them were busy    | open   | 0        | 900    | false | 0      |
            a schedule that was not reached       | open   | 0        | 0      | false | 1      | SCHEDULE_MISSED
            """)
    void waitingRequestsTripTheRules(
            String what, String model, long atStart, long atEnd, boolean idle, long unsent, @Nullable String reasons) {
        RungRecording recording = Recordings.even(10, 1_000, _ -> 0);
        recording.backlogAtStart(atStart);
        recording.backlogAtEnd(atEnd);
        recording.unsent(unsent);
        if (idle) {
            recording.idleWhileWaiting(0);
        }
        Rung rung = model.equals("open") ? OPEN : CLOSED;
        assertThat(Recordings.reasons(Recordings.judged(rung, recording, Recordings.IDLE)))
                .as(what)
                .isEqualTo(reasons(reasons));
    }

    @Test
    void everyFigureSaysWhatWasMeasuredAndWhatIsAllowed() {
        RungRecording recording = Recordings.even(10, 1_000, _ -> 0);
        for (int i = 0; i < 100; i++) {
            recording.lag(i, 800_000);
        }
        recording.backlogAtStart(3);
        recording.backlogAtEnd(45);
        recording.idleWhileWaiting(0);
        recording.unsent(7);
        RungResult rung = Recordings.judged(OPEN, recording, new GeneratorEvidence(0.934, 12.345, 6.78, 25_400));
        assertThat(rung.invalid())
                .containsExactly(
                        new Invalidity(Reason.GENERATOR_LATE, "lag p99 800 us, allowed 500 us"),
                        new Invalidity(Reason.GENERATOR_SATURATED, "event loop busy 93.4 % of a second, allowed 80 %"),
                        new Invalidity(Reason.GENERATOR_SATURATED, "3 requests waiting at the start, allowed 0"),
                        new Invalidity(
                                Reason.GENERATOR_SATURATED,
                                "backlog grew by 42 requests while connections were idle, allowed 20"),
                        new Invalidity(
                                Reason.GENERATOR_THROTTLED,
                                "held back in 12.3 % of the periods of its CPU limit, allowed 1 %"),
                        new Invalidity(
                                Reason.NOISY_NODE,
                                "6.78 % of the node's CPU time went to others, allowed 1 % when lag p99 is above"
                                        + " 500 us, as here: 800 us"),
                        new Invalidity(
                                Reason.GENERATOR_PAUSED,
                                "paused for 25.4 ms, allowed 10 ms when lag p99 is above 500 us, as here: 800 us"),
                        new Invalidity(Reason.SCHEDULE_MISSED, "7 requests of the schedule never sent, allowed 0"));
    }

    @Test
    void slowAnswersAllowMoreLag() {
        RungRecording recording = Recordings.even(10, 1_000, _ -> 20 * MS);
        recording.lag(0, 2_000_000);
        assertThat(Recordings.judged(recording).valid()).isTrue();
        recording.lag(0, 2_010_000);
        assertThat(Recordings.judged(recording).invalid())
                .containsExactly(new Invalidity(Reason.GENERATOR_LATE, "lag p99 2010 us, allowed 2002 us"));
    }

    @Test
    void answersThatWaitedAtTheCapShowTheGenerator() {
        RungRecording recording = atTheCap(600 * MS, 20 * MS);
        assertThat(Recordings.judged(recording).missed()).isEqualTo(Miss.LATENCY);
        assertThat(Recordings.judged(recording).valid()).isTrue();
        recording.connectionCapReached(0);
        assertThat(Recordings.judged(recording).invalid())
                .containsExactly(new Invalidity(
                        Reason.CONNECTION_LIMITED,
                        "at the cap of connections 0 % in time, from the send on 100 %, needed 95 %"));
    }

    @Test
    void aServerThatIsSlowFromTheSendOnIsTheFinding() {
        RungRecording recording = atTheCap(900 * MS, 600 * MS);
        recording.connectionCapReached(0);
        assertThat(Recordings.judged(recording).missed()).isEqualTo(Miss.LATENCY);
        assertThat(Recordings.judged(recording).valid()).isTrue();
    }

    @Test
    void aServerThatBecomesSlowInTheSecondHalfIsTheFinding() {
        RungRecording recording = Recordings.even(10, 1_000, arrival -> arrival < 970 ? 20 * MS : 600 * MS);
        recording.connectionCapReached(0);
        assertThat(Recordings.judged(recording).missed()).isEqualTo(Miss.LATENCY);
        assertThat(Recordings.judged(recording).valid()).isTrue();
    }

    @Test
    void theCapDoesNotMatterToARungThatPasses() {
        RungRecording recording = atTheCap(400 * MS, 20 * MS);
        recording.connectionCapReached(0);
        assertThat(Recordings.judged(recording).passed()).isTrue();
        assertThat(Recordings.judged(recording).valid()).isTrue();
    }

    @Test
    void timeThatRanOutAtTheCapShowsTheGeneratorOnlyWhereNothingWasSent() {
        RungRecording recording = atTheCap(600 * MS, 20 * MS);
        recording.connectionCapReached(0);
        for (long i = 0; i < 100; i++) {
            recording.failed(FailureKind.TIMEOUT, i * 100 * MS, i * 100 * MS + 2_000 * MS);
        }
        assertThat(Recordings.judged(recording).missed()).isEqualTo(Miss.ERRORS);
        assertThat(Recordings.judged(recording).valid()).isTrue();
        for (long i = 0; i < 100; i++) {
            recording.neverSent(i * 100 * MS);
        }
        assertThat(Recordings.reasons(Recordings.judged(recording))).containsExactly(Reason.CONNECTION_LIMITED);
    }

    @ParameterizedTest
    @CsvSource({"84, true", "83, false", "125, true", "126, false"})
    void littlesLawSeesTheUsersWithinATenthAndACycleOfTheWindow(int users, boolean valid) {
        RungRecording recording = Recordings.even(10, 1_000, _ -> 0);
        Rung closed = new Rung.Closed(users, Duration.ofSeconds(1), ThinkDistribution.CONSTANT);
        RungResult rung = Recordings.judged(closed, recording, Recordings.IDLE);
        assertThat(rung.valid()).isEqualTo(valid);
    }

    private static RungRecording atTheCap(long responseNanos, long serviceNanos) {
        RungRecording recording = Recordings.empty(10);
        for (long arrival = 0; arrival < 1_000; arrival++) {
            long intended = arrival * 10 * MS;
            long completed = intended + responseNanos;
            recording.succeeded(intended, completed - serviceNanos, completed);
        }
        return recording;
    }

    private static List<Reason> reasons(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" ")).map(Reason::valueOf).toList();
    }
}
