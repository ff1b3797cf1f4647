package dev.coffeeshop.operator.report.export;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Latencies, which are measured in microseconds. */
final class Milliseconds {

    private Milliseconds() {}

    /** @param microseconds absent, or 0 where a message had no room for them */
    static Optional<Double> of(@Nullable Long microseconds) {
        return microseconds == null || microseconds == 0 ? Optional.empty() : Optional.of(microseconds / 1_000.0);
    }

    /** @param microseconds 0 where a message had no room for them */
    static Optional<Double> ofMean(double microseconds) {
        return microseconds == 0 ? Optional.empty() : Optional.of(Math.round(microseconds) / 1_000.0);
    }
}
