package dev.coffeeshop.measurement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;

/** The rungs of load that a program climbs after its baseline, in the given order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mode")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ladder.Users.class, name = "users"),
    @JsonSubTypes.Type(value = Ladder.Rate.class, name = "rate")
})
public sealed interface Ladder {

    List<Rung> rungs();

    /** Closed model: so many users, each of whom sends, waits for the answer and thinks. */
    record Users(List<Integer> counts, int thinkTimeMilliseconds) implements Ladder {
        public Users {
            counts = List.copyOf(counts);
        }

        @Override
        public List<Rung> rungs() {
            Duration think = Duration.ofMillis(thinkTimeMilliseconds);
            return counts.stream()
                    .<Rung>map(users -> new Rung.Closed(users, think))
                    .toList();
        }
    }

    /** Open model: requests are due at times that do not depend on the answers. */
    record Rate(List<Double> requestsPerSecond, Arrival arrival) implements Ladder {
        public Rate {
            requestsPerSecond = List.copyOf(requestsPerSecond);
        }

        @Override
        public List<Rung> rungs() {
            return requestsPerSecond.stream()
                    .<Rung>map(rate -> new Rung.Open(rate, arrival))
                    .toList();
        }
    }
}
