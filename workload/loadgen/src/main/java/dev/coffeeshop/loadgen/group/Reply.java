package dev.coffeeshop.loadgen.group;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.GeneratorEvidence;

/** What a follower answers when it has carried out an order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = Reply.Calibrated.class, name = "calibrated"),
    @JsonSubTypes.Type(value = Reply.Reached.class, name = "reached"),
    @JsonSubTypes.Type(value = Reply.Unreachable.class, name = "unreachable"),
    @JsonSubTypes.Type(value = Reply.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = Reply.Late.class, name = "late"),
    @JsonSubTypes.Type(value = Reply.Failed.class, name = "failed")
})
sealed interface Reply {

    /** The only one that the leader gives: to a follower that has joined. */
    record Welcome() implements Reply {}

    record Calibrated(Calibration calibration) implements Reply {}

    record Reached() implements Reply {}

    record Unreachable(String why) implements Reply {}

    /**
     * This pod's share of a part was sent; the recording of a rung follows.
     *
     * @param leftMicros time that was left, by this pod's clock, when it had the order
     */
    record Sent(LiveSnapshot counts, GeneratorEvidence evidence, long leftMicros) implements Reply {}

    /** Nothing was sent, because the order came too late. */
    record Late(long leftMicros) implements Reply {}

    record Failed(String why) implements Reply {}
}
