package dev.coffeeshop.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.bench.process.CpuTrack.Point;
import dev.coffeeshop.bench.tool.Window;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuTrackTest {

    private final CpuTrack track =
            new CpuTrack(List.of(new Point(at(0), 0), new Point(at(1_000), 0.5), new Point(at(2_000), 1.5)));

    @Test
    void interpolatesBetweenTheLooks() {
        assertThat(used(500, 1_500)).isCloseTo(0.75, within(1e-9));
        assertThat(used(1_000, 2_000)).isCloseTo(1.0, within(1e-9));
        assertThat(used(1_250, 1_750)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void growsNeitherBeforeTheFirstLookNorAfterTheLast() {
        assertThat(used(-1_000, 5_000)).isCloseTo(1.5, within(1e-9));
        assertThat(used(3_000, 5_000)).isZero();
    }

    private double used(int from, int to) {
        return track.usedIn(new Window(at(from), at(to)));
    }

    private static Instant at(int milliseconds) {
        return Instant.EPOCH.plusMillis(milliseconds);
    }
}
