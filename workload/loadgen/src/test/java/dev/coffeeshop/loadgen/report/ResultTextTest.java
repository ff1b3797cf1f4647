package dev.coffeeshop.loadgen.report;

import static dev.coffeeshop.loadgen.report.TestRungs.failed;
import static dev.coffeeshop.loadgen.report.TestRungs.passed;
import static dev.coffeeshop.loadgen.report.TestRungs.summary;
import static dev.coffeeshop.loadgen.report.TestRungs.unanswered;
import static dev.coffeeshop.measurement.LoadModel.CLOSED;
import static dev.coffeeshop.measurement.LoadModel.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Baseline;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Protocol;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.measurement.Target;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultTextTest {

    private static final Ladder SEARCH = new Ladder.Capacity(20_000, 5, Arrival.POISSON);

    @Test
    void aTableOfEverythingThatCanHappenStaysAligned() {
        ResultText text = new ResultText(TestPrograms.program(8080, SEARCH, 1_000));
        assertThat(lines(
                        text.title(),
                        text.header(),
                        text.baseline(baseline(50, 0, false)),
                        text.rung(passed(CLOSED, 1)),
                        text.rung(passed(CLOSED, 10_000, new Invalidity(Reason.NOT_STEADY, ""))),
                        text.rung(passed(CLOSED, 10_000)),
                        text.rung(passed(
                                OPEN,
                                1_234,
                                new Invalidity(Reason.GENERATOR_LATE, "lag p99 812 us, allowed 500 us"),
                                new Invalidity(Reason.NOISY_NODE, "steal 6.1 %, allowed 5 %"))),
                        text.rung(passed(OPEN, 1_234)),
                        text.rung(failed(OPEN, 12_345.678, Miss.LATENCY, Map.of())),
                        text.rung(failed(
                                OPEN,
                                0.3333,
                                Miss.ERRORS,
                                Map.of(FailureKind.TIMEOUT, 400L, FailureKind.TLS, 3L, FailureKind.UNAVAILABLE, 97L))),
                        text.rung(unanswered(OPEN, 2_000, Map.of(FailureKind.REFUSED, 20_000L)))))
                .isEqualTo("""
                        POST http://127.0.0.1:8080/orders, objective p95 <= 500 ms, failed <= 50 %, greatest rate up to 20000/s to within 5 %
                        load               answered/s   failed %     p50 ms     p95 ms     p99 ms     max ms  verdict
                        baseline                             0.0       5.12      20.48      99.99        100
                        1 user                  200.0        0.0       5.12      20.48      99.99        100  pass
                        10000 users             200.0        0.0       5.12      20.48      99.99        100  INVALID: not steady; pass
                        10000 users again       200.0        0.0       5.12      20.48      99.99        100  pass
                        1234/s                  200.0        0.0       5.12      20.48      99.99        100  INVALID: generator late (lag p99 812 us, allowed 500 us), noisy node (steal 6.1 %, allowed 5 %); pass
                        1234/s again            200.0        0.0       5.12      20.48      99.99        100  pass
                        12345.7/s               150.0        0.0       5.12      20.48      99.99       1500  fail: too late
                        0.3333/s                150.0       25.0       5.12      20.48      99.99       1500  fail: errors (3 without TLS, 400 timed out, 97 status 503)
                        2000/s                    0.0      100.0          -          -          -          -  fail: errors (20000 refused)
                        """);
    }

    @Test
    void aBaselineOfFewAnswersHasOnlyItsMedian() {
        ResultText text = new ResultText(TestPrograms.program(8080, SEARCH, 1_000));
        assertThat(text.baseline(baseline(12, 4, true)))
                .isEqualTo("baseline                            25.0       5.12          -          -        100"
                        + "  few answers: median only");
    }

    @Test
    void httpsIsNamed() {
        LoadProgram plain = TestPrograms.program(8443, TestPrograms.users(0, 1), 1_000);
        Target target = new Target("shop.test", 8443, plain.target().routing(), new Protocol.Https("", ""));
        LoadProgram program = new LoadProgram(
                target,
                plain.request(),
                plain.ladder(),
                plain.warmupSeconds(),
                plain.stepSeconds(),
                plain.requestTimeoutMilliseconds(),
                plain.objective(),
                plain.generators(),
                plain.seed());
        assertThat(new ResultText(program).title())
                .isEqualTo("POST https://shop.test:8443/orders, objective p95 <= 500 ms, failed <= 50 %");
    }

    @Test
    void progressNamesTheRung() {
        ResultText listed = new ResultText(TestPrograms.program(1, TestPrograms.users(0, 1, 10), 1_000));
        LiveSnapshot counts = new LiveSnapshot(5, 1, 2);
        assertThat(listed.progress(new LoadProgress("warm-up", 0, 2, 0, 42.4), counts))
                .isEqualTo("warm-up, about 42 s left: 5 answered, 1 failed, 2 outstanding");
        listed.starts(Rung.Closed.backToBack(10));
        assertThat(listed.progress(new LoadProgress("rung", 2, 2, 10, 7.6)))
                .isEqualTo("rung 2 of 2 (10 users), about 8 s left");
        ResultText search = new ResultText(TestPrograms.program(1, SEARCH, 1_000));
        search.starts(Rung.Closed.backToBack(8));
        assertThat(search.progress(new LoadProgress("rung", 1, 0, 8, 60)))
                .isEqualTo("rung 1 (8 users), about 60 s left");
        search.starts(new Rung.Open(1_500, Arrival.POISSON));
        assertThat(search.progress(new LoadProgress("rung", 4, 0, 1_500, 0))).isEqualTo("rung 4 (1500/s)");
    }

    private static Baseline baseline(long answers, long failed, boolean medianOnly) {
        return new Baseline(
                Instant.EPOCH,
                Instant.EPOCH,
                summary(answers, 5_120, 20_480, 99_990, 100_000),
                failed,
                5_120L,
                medianOnly);
    }

    private static String lines(String... lines) {
        return Stream.of(lines).map(line -> line + "\n").collect(Collectors.joining());
    }
}
