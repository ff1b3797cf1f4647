package dev.coffeeshop.loadgen.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    /** The image cannot be built when it fails, and not soon when it takes long. */
    @Test
    void everythingAPodDoesIsGoneThroughInAFewSeconds() throws Exception {
        long began = System.nanoTime();
        assertThat(Rehearsal.run()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(90));
    }
}
