package dev.coffeeshop.bench.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateSearchTest {

    private final RateSearch search = new RateSearch(12, 4, 24);
    private final List<Double> asked = new ArrayList<>();

    @Test
    void climbsToTheLastRateThatHolds() throws InterruptedException {
        assertThat(search.<RuntimeException>climb(rate -> asked(rate) <= 16)).isEqualTo(16);
        assertThat(asked).containsExactly(12.0, 16.0, 20.0, 20.0);
    }

    @Test
    void asksAgainBeforeItGivesUp() throws InterruptedException {
        assertThat(search.<RuntimeException>climb(rate -> asked(rate) != 16 || asked.size() > 2))
                .isEqualTo(24);
        assertThat(asked).containsExactly(12.0, 16.0, 16.0, 20.0, 24.0);
    }

    @Test
    void beginsAtTheFirstRateEvenIfItDoesNotHold() throws InterruptedException {
        assertThat(search.<RuntimeException>climb(_ -> false)).isEqualTo(12);
    }

    @Test
    void descendsUntilARateHoldsForLong() throws InterruptedException {
        search.<RuntimeException>descend(24, rate -> asked(rate) <= 16);

        assertThat(asked).containsExactly(24.0, 20.0, 16.0);
    }

    @Test
    void descendsNoFurtherThanTheFirst() throws InterruptedException {
        search.<RuntimeException>descend(16, rate -> asked(rate) < 0);

        assertThat(asked).containsExactly(16.0, 12.0);
    }

    private double asked(double rate) {
        asked.add(rate);
        return rate;
    }
}
