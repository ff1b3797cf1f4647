package dev.coffeeshop.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AbTest {

    private final Ab ab = new Ab();

    @Test
    void readsItsSummary() {
        assertThat(ab.read(Recorded.output("ab.txt"))).isEqualTo(Reading.ofProcess(79_375, 26_435.80, 0, null));
    }

    @Test
    void countsWrongStatusAsFailed() {
        assertThat(ab.read(Recorded.output("ab-errors.txt")).failed()).isEqualTo(31_136);
    }

    @Test
    void givesTheCountAfterTheTimeWhichWouldElseOverrideIt() {
        assertThat(ab.command(new Load.Closed(32, 10), "http://127.0.0.1:80/", Path.of("folder")))
                .containsSubsequence("-k", "-t", "10", "-n", "10000000", "-c", "32");
    }
}
