package dev.coffeeshop.loadgen.report;

import static dev.coffeeshop.loadgen.report.TestRungs.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PlainTableTest {

    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    /** Told once a second, as a program does. */
    @Test
    void neverSilentForMoreThanFiveSeconds() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        PlainTable table = new PlainTable(
                stream(rows),
                stream(progress),
                new ResultText(TestPrograms.program(1, TestPrograms.users(0, 1), 1_000)),
                now::get);
        for (int second = 0; second <= 10; second++) {
            table.progressed(new LoadProgress("warm-up", 0, 1, 0, 20 - second), new LiveSnapshot(second, 0, 1));
            if (second == 5) {
                table.rungMeasured(1, passed(LoadModel.CLOSED, 1));
            }
            now.updateAndGet(instant -> instant.plusSeconds(1));
        }
        assertThat(progress.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "# warm-up, about 20 s left: 0 answered, 0 failed, 1 outstanding",
                        "# warm-up, about 16 s left: 4 answered, 0 failed, 1 outstanding",
                        "# warm-up, about 11 s left: 9 answered, 0 failed, 1 outstanding");
        assertThat(rows.toString(StandardCharsets.UTF_8)).startsWith("1 user").hasLineCount(1);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
