package dev.coffeeshop.loadgen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.pacing.ClimbDuration;
import dev.coffeeshop.measurement.pacing.ProgramDuration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ItineraryTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void whatIsMeasuredAgainDoesNotShortenWhatIsLeft() {
        List<Rung> rungs = ((Ladder.Rate) TestPrograms.constant(500, 600, 700)).rungs();
        Itinerary itinerary = itinerary(TestPrograms.constant(500, 600, 700));
        assertThat(itinerary.rung(rungs.get(0), 1, SECOND, 0.4)).isEqualTo(new LoadProgress("rung", 1, 3, 500, 5.6));
        assertThat(itinerary.rung(rungs.get(0), 2, SECOND, 0)).isEqualTo(new LoadProgress("rung", 2, 3, 500, 6));
        assertThat(itinerary.rung(rungs.get(2), 4, SECOND, 0)).isEqualTo(new LoadProgress("rung", 4, 4, 700, 2));
        assertThat(itinerary.recovery(1)).isEqualTo(new LoadProgress("recovery", 1, 3, 0, 4));
        assertThat(itinerary.done(4)).isEqualTo(new LoadProgress("done", 4, 4, 0, 0));
    }

    @Test
    void aSearchTakesAboutSoManyRungs() {
        Ladder ladder = new Ladder.Capacity(1_000, 5, Arrival.POISSON);
        ClimbDuration climb = ProgramDuration.ofClimb(TestPrograms.program(1, ladder, 1_000));
        int expected = climb.expectedRungs();
        Itinerary itinerary = itinerary(ladder);
        Rung rung = new Rung.Open(800, Arrival.POISSON);
        LoadProgress third = itinerary.rung(rung, 3, SECOND, 2);
        assertThat(third.rungs()).isEqualTo(expected);
        assertThat(third.secondsLeft()).isCloseTo(climb.expectedSeconds() * (expected - 3) / expected, within(0.1));
        assertThat(itinerary.rung(rung, expected + 1, SECOND, 0))
                .isEqualTo(new LoadProgress("rung", expected + 1, expected + 1, 800, 2));
        assertThat(itinerary.baseline(100).secondsLeft()).isCloseTo(climb.expectedSeconds(), within(0.1));
        assertThat(itinerary.calibration().phase()).isEqualTo("calibration");
    }

    private static Itinerary itinerary(Ladder ladder) {
        return new Itinerary(TestPrograms.program(1, ladder, 1_000), TestPrograms.quick());
    }
}
