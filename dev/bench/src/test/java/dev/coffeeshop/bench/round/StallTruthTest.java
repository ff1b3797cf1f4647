package dev.coffeeshop.bench.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StallTruthTest {

    @Test
    void knowsTheTextbookCase() {
        var endless = new StallTruth(0.5, 10, 0);
        var twentyfold = new StallTruth(0.5, 10, 0.05);

        assertThat(endless.percentile(0.99)).isCloseTo(400, within(1e-9));
        assertThat(endless.percentile(0.999)).isCloseTo(490, within(1e-9));
        assertThat(endless.mean()).isCloseTo(12.5, within(1e-9));
        assertThat(twentyfold.percentile(0.99)).isCloseTo(405, within(1e-9));
        assertThat(twentyfold.percentile(0.5)).isZero();
    }

    /** Against a server that answers one request after another in 1/C, simulated request by request. */
    @Test
    void agreesWithASimulation() {
        double rate = 5_000;
        double capacity = 40_000;
        double[] waits = new double[50_000];
        double free = 0;
        for (int i = 0; i < waits.length; i++) {
            double due = i / rate;
            double ready = due >= 4 && due < 4.52 ? 4.52 : due;
            free = Math.max(free, ready) + 1 / capacity;
            waits[i] = 1e3 * (free - due);
        }
        Arrays.sort(waits);
        var truth = new StallTruth(0.52, 10, rate / capacity);

        assertThat(waits[49_500]).isCloseTo(truth.percentile(0.99), within(1.0));
        assertThat(waits[49_950]).isCloseTo(truth.percentile(0.999), within(1.0));
        assertThat(Arrays.stream(waits).average().orElseThrow()).isCloseTo(truth.mean(), within(0.1));
    }

    @Test
    void tellsErrorsInPercentOfTheTruth() {
        assertThat(StallTruth.errorPercent(10, 400)).isCloseTo(-97.5, within(1e-9));
        assertThat(StallTruth.errorPercent(420, 400)).isCloseTo(5, within(1e-9));
    }
}
