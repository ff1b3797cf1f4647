package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.RungResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why rungs and trials are not counted, as status, Events and meters spell it. */
public final class DiscardReason {

    private DiscardReason() {}

    /** @param rung one that may not be counted; where several rules were broken, the first stands for all */
    public static String of(RungResult rung) {
        return of(rung.invalid().getFirst().reason());
    }

    /** Of a trial that failed or is invalid without a reason of its own: "Unknown". */
    static String of(@Nullable String trialReason) {
        return Objects.requireNonNullElse(trialReason, "Unknown");
    }

    private static String of(Invalidity.Reason reason) {
        return switch (reason) {
            case GENERATOR_LATE -> "GeneratorLate";
            case GENERATOR_SATURATED -> "GeneratorSaturated";
            case GENERATOR_THROTTLED -> "GeneratorThrottled";
            case GENERATOR_PAUSED -> "GeneratorPaused";
            case NOISY_NODE -> "NoisyNode";
            case SCHEDULE_MISSED -> "ScheduleMissed";
            case CONNECTION_LIMITED -> "ConnectionLimited";
            case NOT_STEADY -> "NotSteady";
            case FOLLOWER_LATE -> "FollowerLate";
            case FOLLOWER_LOST -> "FollowerLost";
        };
    }
}
