package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.Rung;
import java.util.stream.Stream;

/**
 * How late the generator may turn to its requests, at the 99th percentile. Late users only think longer; late requests
 * of an open rung are not the load that was asked for, so that it does not count.
 *
 * @param floorMicroseconds always allowed
 * @param shareOfResponse allowed in an open rung as a share of the response time's 99th percentile
 */
public record LagRule(long floorMicroseconds, double shareOfResponse) {

    public static LagRule standard() {
        return new LagRule(500, 0.10);
    }

    Stream<Invalidity> violations(JudgedRung rung) {
        return switch (rung.rung()) {
            case Rung.Open _
            when isExceeded(rung) ->
                Stream.of(new Invalidity(
                        Reason.GENERATOR_LATE,
                        "lag p99 %d us, allowed %d us"
                                .formatted(rung.recording().lag().p99(), allowedMicroseconds(rung))));
            case Rung.Open _, Rung.Closed _ -> Stream.empty();
        };
    }

    boolean isExceeded(JudgedRung rung) {
        return rung.recording().lag().p99() > allowedMicroseconds(rung);
    }

    long allowedMicroseconds(JudgedRung rung) {
        return switch (rung.rung()) {
            case Rung.Closed _ -> floorMicroseconds;
            case Rung.Open _ -> {
                long response = rung.recording().whole().summary().p99();
                yield Math.max(floorMicroseconds, Math.round(shareOfResponse * response));
            }
        };
    }
}
