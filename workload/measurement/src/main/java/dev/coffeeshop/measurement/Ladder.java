package dev.coffeeshop.measurement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;

/** The load that a program offers after its baseline, rung by rung. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mode")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ladder.Users.class, name = "users"),
    @JsonSubTypes.Type(value = Ladder.Rate.class, name = "rate"),
    @JsonSubTypes.Type(value = Ladder.Capacity.class, name = "capacity")
})
public sealed interface Ladder {

    /** A ladder whose rungs are given in advance, in the order in which they are climbed. */
    sealed interface Listed extends Ladder {
        List<Rung> rungs();
    }

    /** Closed model: so many users, each of whom sends, waits for the answer and thinks. */
    record Users(List<Integer> counts, int thinkTimeMilliseconds, ThinkDistribution think) implements Listed {
        public Users {
            counts = List.copyOf(counts);
        }

        @Override
        public List<Rung> rungs() {
            Duration mean = Duration.ofMillis(thinkTimeMilliseconds);
            return counts.stream()
                    .<Rung>map(users -> new Rung.Closed(users, mean, think))
                    .toList();
        }
    }

    /** Open model: requests are due at times that do not depend on the answers. */
    record Rate(List<Double> requestsPerSecond, Arrival arrival) implements Listed {
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

    /**
     * Open model, searched for the greatest rate at which the objective holds.
     *
     * @param maxRequestsPerSecond no greater rate is offered
     * @param tolerancePercent half the width of the interval that is asked for
     */
    record Capacity(double maxRequestsPerSecond, double tolerancePercent, Arrival arrival) implements Ladder {}
}
