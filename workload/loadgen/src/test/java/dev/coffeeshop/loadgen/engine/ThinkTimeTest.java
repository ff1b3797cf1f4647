package dev.coffeeshop.loadgen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ThinkTimeTest {

    private static final long MEAN_NANOS = 40_000_000;

    /** Of an exponential time the share exp(−x) exceeds x means; 100,000 draws are within 1 % of that. */
    @Test
    void exponentialPausesHaveTheirMeanAndNoMemory() {
        long[] pauses = pauses(1, 100_000);
        assertThat(Arrays.stream(pauses).average().orElseThrow() / MEAN_NANOS).isCloseTo(1, within(0.02));
        for (int means = 1; means <= 3; means++) {
            long longer = MEAN_NANOS * means;
            double share = Arrays.stream(pauses).filter(pause -> pause > longer).count() / 1e5;
            assertThat(share).isCloseTo(Math.exp(-means), within(0.01));
        }
    }

    @Test
    void pausesDependOnTheSeedAlone() {
        assertThat(pauses(7, 100)).isEqualTo(pauses(7, 100)).isNotEqualTo(pauses(8, 100));
    }

    @Test
    void constantPausesAreAllTheSame() {
        ThinkTime think = ThinkTime.constant(Duration.ofMillis(40));
        assertThat(LongStream.of(0, 1, MEAN_NANOS).map(think::nanosAfter)).containsOnly(MEAN_NANOS);
    }

    private static long[] pauses(long seed, int count) {
        ThinkTime think = ThinkTime.exponential(Duration.ofNanos(MEAN_NANOS), new SplittableRandom(seed));
        return LongStream.range(0, count).map(think::nanosAfter).toArray();
    }
}
