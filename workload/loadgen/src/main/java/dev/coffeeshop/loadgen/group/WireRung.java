package dev.coffeeshop.loadgen.group;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.ThinkDistribution;
import java.time.Duration;

/** A rung as it is told to followers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WireRung.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = WireRung.Open.class, name = "open")
})
sealed interface WireRung {

    record Closed(int users, long thinkNanos, ThinkDistribution distribution) implements WireRung {}

    record Open(double requestsPerSecond, Arrival arrival) implements WireRung {}

    static WireRung of(Rung rung) {
        return switch (rung) {
            case Rung.Closed(int users, Duration think, ThinkDistribution distribution) ->
                new Closed(users, think.toNanos(), distribution);
            case Rung.Open(double requestsPerSecond, Arrival arrival) -> new Open(requestsPerSecond, arrival);
        };
    }

    static Rung rung(WireRung told) {
        return switch (told) {
            case Closed(int users, long thinkNanos, ThinkDistribution distribution) ->
                new Rung.Closed(users, Duration.ofNanos(thinkNanos), distribution);
            case Open(double requestsPerSecond, Arrival arrival) -> new Rung.Open(requestsPerSecond, arrival);
        };
    }
}
