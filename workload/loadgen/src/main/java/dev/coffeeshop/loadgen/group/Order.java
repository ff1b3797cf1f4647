package dev.coffeeshop.loadgen.group;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the leader tells its followers to do. Common starts are microseconds of the epoch. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Order.Calibrate.class, name = "calibrate"),
    @JsonSubTypes.Type(value = Order.Reach.class, name = "reach"),
    @JsonSubTypes.Type(value = Order.WarmUp.class, name = "warmUp"),
    @JsonSubTypes.Type(value = Order.Measure.class, name = "measure"),
    @JsonSubTypes.Type(value = Order.Leave.class, name = "leave")
})
sealed interface Order {

    record Calibrate() implements Order {}

    record Reach() implements Order {}

    record WarmUp(long startMicros) implements Order {}

    /** @param number of the rung, from 1 */
    record Measure(int number, WireRung rung, long windowNanos, long startMicros) implements Order {}

    /** The program has ended. */
    record Leave() implements Order {}
}
