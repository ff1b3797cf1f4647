package dev.coffeeshop.shop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** What the shop shows of itself at {@code /metrics}. */
final class ShopMeters {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Upper bounds, half a millisecond to 20 s, in microseconds. */
    private static final long[] BUCKETS_MICROSECONDS = {
        500,
        1_000,
        2_000,
        5_000,
        10_000,
        20_000,
        35_000,
        50_000,
        75_000,
        100_000,
        150_000,
        200_000,
        350_000,
        500_000,
        1_000_000,
        2_000_000,
        5_000_000,
        10_000_000,
        20_000_000
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Outcome, Counter> orders = new ConcurrentHashMap<>();
    private final String prefix;
    private final String role;
    private final Timer duration;
    private final Counter cpu;

    ShopMeters(Role role) {
        this.prefix = role.meterPrefix();
        this.role = role.label();
        this.duration = Timer.builder(prefix + ".duration")
                .description("From the arrival of an order that was made to its answer")
                .serviceLevelObjectives(LongStream.of(BUCKETS_MICROSECONDS)
                        .mapToObj(microseconds -> Duration.ofNanos(microseconds * 1_000))
                        .toArray(Duration[]::new))
                .register(registry);
        this.cpu = Counter.builder(this.role + ".brew.cpu")
                .description("CPU time charged to orders")
                .baseUnit("seconds")
                .register(registry);
        Arrays.stream(Outcome.values()).forEach(this::counter);
    }

    /** Shows how busy the shop is. */
    void watch(OrderQueue queue, int machines, Peers peers) {
        gauge(prefix + ".waiting", "Orders that wait for a machine", queue::waiting);
        gauge(prefix + ".in.progress", "Orders on a machine", queue::inProgress);
        gauge(role + ".machines", "Orders that can be made at the same time", () -> machines);
        gauge(role + ".peers", "Other replicas that each order is coordinated with", peers::count);
    }

    void ended(Outcome outcome, long nanos) {
        counter(outcome).increment();
        if (outcome == Outcome.MADE) {
            duration.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    void cpuCharged(long nanos) {
        cpu.increment(nanos / NANOS_PER_SECOND);
    }

    /** In the text format of Prometheus. */
    String scrape() {
        return registry.scrape();
    }

    private Counter counter(Outcome outcome) {
        return orders.computeIfAbsent(
                outcome,
                unseen -> Counter.builder(prefix)
                        .description("Orders by how they ended")
                        .tag("outcome", unseen.label())
                        .register(registry));
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }
}
