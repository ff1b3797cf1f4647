package dev.coffeeshop.loadgen.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.measurement.LoadProgress.Throughput;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveRateTest {

    private final AtomicLong clock = new AtomicLong();

    @Test
    void tellsWhatTheTimeSinceTheLastCountHasBrought() {
        LiveRate rate = new LiveRate(clock::get, 1);
        assertThat(after(rate, 1, 0, 0)).isNull();
        assertThat(after(rate, 1, 40, 2)).isEqualTo(new Throughput(40, 2));
        assertThat(after(rate, 2, 100, 2)).isEqualTo(new Throughput(30, 0));
        assertThat(after(rate, 1, 100, 2)).isEqualTo(new Throughput(0, 0));
    }

    @Test
    void saysNothingWhenAPartBegins() {
        LiveRate rate = new LiveRate(clock::get, 1);
        after(rate, 1, 40, 2);
        assertThat(after(rate, 1, 0, 0)).isNull();
        assertThat(after(rate, 2, 10, 0)).isEqualTo(new Throughput(5, 0));
    }

    @Test
    void speaksForAllPodsThatShareTheLoad() {
        LiveRate rate = new LiveRate(clock::get, 3);
        assertThat(after(rate, 1, 40, 2)).isEqualTo(new Throughput(120, 6));
    }

    private @Nullable Throughput after(LiveRate rate, int seconds, long answered, long failed) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        return rate.after(new LiveSnapshot(answered, failed, 0));
    }
}
