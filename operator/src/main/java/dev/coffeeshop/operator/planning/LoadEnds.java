package dev.coffeeshop.operator.planning;

import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.analysis.DiscardReason;
import dev.coffeeshop.operator.analysis.RungWords;
import dev.coffeeshop.operator.analysis.TrialValidity;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;

/** What a load pod's termination message makes of its trial. */
final class LoadEnds {

    /** How a generator begins that refuses a program because it cannot offer its rates. */
    private static final String RATE_NOT_PROVEN = ConditionReason.RateNotProven.name() + ": ";

    private LoadEnds() {}

    static TrialEnd of(String message, Mode mode) {
        return switch (TerminationMessage.read(message)) {
            case TerminationMessage.Unreadable unreadable ->
                new TrialEnd.Failed(
                        "UnreadableResult", "The load generator's message cannot be read: " + unreadable.why());
            case TerminationMessage.Failed failed -> failed(failed.message());
            case TerminationMessage.Measured measured -> judged(message, measured.result(), mode);
        };
    }

    private static TrialEnd failed(String why) {
        return why.startsWith(RATE_NOT_PROVEN)
                ? new TrialEnd.Failed(ConditionReason.RateNotProven.name(), why.substring(RATE_NOT_PROVEN.length()))
                : new TrialEnd.Failed("LoadGeneratorError", why);
    }

    private static TrialEnd judged(String message, LoadResult result, Mode mode) {
        if (result.rungs().isEmpty()) {
            return new TrialEnd.Failed("NothingMeasured", "The load generator ended before its first rung");
        }
        return TrialValidity.spoiler(result)
                .map(rung -> invalid(message, result, rung))
                .orElseGet(() -> complete(message, result, mode));
    }

    private static TrialEnd complete(String message, LoadResult result, Mode mode) {
        return mode == Mode.Capacity && result.capacity() == null
                ? new TrialEnd.Failed("NothingMeasured", "The load generator ended its search without an estimate")
                : new TrialEnd.Measured(message);
    }

    private static TrialEnd invalid(String message, LoadResult result, RungResult rung) {
        int times = TrialValidity.measurements(result, rung);
        var detail = "Rung %d, at %s: %s%s"
                .formatted(
                        result.rungs().indexOf(rung) + 1,
                        RungWords.load(rung),
                        rung.invalid().getFirst().figure(),
                        times == 1 ? "" : " (the last of %d measurements, none of them valid)".formatted(times));
        return new TrialEnd.Invalid(message, DiscardReason.of(rung), detail);
    }
}
