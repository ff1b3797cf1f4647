package dev.coffeeshop.operator.planning;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.TerminationMessage;
import java.math.BigDecimal;
import java.util.Optional;

/** What a load pod's termination message makes of its trial. */
final class LoadEnds {

    private LoadEnds() {}

    static TrialEnd of(String message) {
        return switch (TerminationMessage.read(message)) {
            case TerminationMessage.Unreadable unreadable ->
                new TrialEnd.Failed(
                        "UnreadableResult", "The load generator's message cannot be read: " + unreadable.why());
            case TerminationMessage.Failed failed -> new TrialEnd.Failed("LoadGeneratorError", failed.message());
            case TerminationMessage.Measured measured -> judged(message, measured.result());
        };
    }

    private static TrialEnd judged(String message, LoadResult result) {
        if (result.rungs().isEmpty()) {
            return new TrialEnd.Failed("NothingMeasured", "The load generator ended before its first rung");
        }
        return invalid(message, result).orElseGet(() -> new TrialEnd.Measured(message));
    }

    private static Optional<TrialEnd> invalid(String message, LoadResult result) {
        return result.rungs().stream()
                .filter(rung -> !rung.valid())
                .findFirst()
                .map(rung -> invalid(message, rung, result.rungs().indexOf(rung) + 1));
    }

    private static TrialEnd invalid(String message, RungResult rung, int place) {
        Invalidity first = rung.invalid().getFirst();
        var detail = "Rung %d, at %s: %s"
                .formatted(
                        place,
                        BigDecimal.valueOf(rung.level()).stripTrailingZeros().toPlainString(),
                        first.figure());
        return new TrialEnd.Invalid(message, reason(first.reason()), detail);
    }

    private static String reason(Invalidity.Reason reason) {
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
