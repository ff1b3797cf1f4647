package dev.coffeeshop.operator.status;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.analysis.CpuUse;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.analysis.TrialNotes.RungExit;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Discarded;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.TrialEnd;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Events that a trial's end gives: how it ended, and what is worth knowing of it besides. */
final class TrialEvents {

    /** Held back in so many periods, a workload is limited by its CPU. */
    private static final double THROTTLED_PERCENT = 25;

    private TrialEvents() {}

    static List<ExperimentEvent> of(Trial trial, TrialEnd end, TrialNotes notes) {
        var label = trial.label();
        return switch (end) {
            case TrialEnd.Measured measured ->
                Stream.concat(Stream.of(succeeded(label, measured.message())), noted(label, notes))
                        .toList();
            case TrialEnd.Invalid invalid ->
                List.of(ExperimentEvent.warning(
                        ConditionReason.TrialInvalid,
                        "%s: %s: %s".formatted(label, invalid.reason(), invalid.detail())));
            case TrialEnd.Failed(var reason, var detail) ->
                List.of(ExperimentEvent.warning(
                        ConditionReason.TrialFailed, "%s: %s: %s".formatted(label, reason, detail)));
        };
    }

    private static Stream<ExperimentEvent> noted(String label, TrialNotes notes) {
        return Stream.of(discarded(label, notes).stream(), exits(label, notes), throttled(label, notes).stream())
                .flatMap(each -> each);
    }

    private static Optional<ExperimentEvent> discarded(String label, TrialNotes notes) {
        if (notes.discarded().isEmpty()) {
            return Optional.empty();
        }
        int rungs = notes.discarded().stream().mapToInt(Discarded::rungs).sum();
        var reasons = notes.discarded().stream()
                .map(each -> "%s %d".formatted(each.reason(), each.rungs()))
                .collect(Collectors.joining(", "));
        return Optional.of(ExperimentEvent.normal(
                ConditionReason.RungsDiscarded,
                "%s: %d of %d rungs are not counted and were measured again: %s"
                        .formatted(label, rungs, notes.rungs(), reasons)));
    }

    private static Stream<ExperimentEvent> exits(String label, TrialNotes notes) {
        return notes.exits().stream().map(exit -> exit(label, exit)).distinct();
    }

    private static ExperimentEvent exit(String label, RungExit exit) {
        return ExperimentEvent.warning(
                ConditionReason.ContainerRestarted,
                "%s: pod %s: %s in rung %d, at %s"
                        .formatted(label, exit.pod(), exit.reason(), exit.place(), exit.load()));
    }

    private static Optional<ExperimentEvent> throttled(String label, TrialNotes notes) {
        return notes.cpu()
                .filter(cpu -> cpu.throttledPercent().orElse(0) >= THROTTLED_PERCENT)
                .map(cpu -> throttled(label, cpu));
    }

    private static ExperimentEvent throttled(String label, CpuUse cpu) {
        return ExperimentEvent.normal(
                ConditionReason.CpuThrottled,
                String.format(
                        Locale.ROOT,
                        "%s: the CPU limit held the pods back in %.0f %% of its periods at and above the capacity; they used"
                                + " %.0f %% of it",
                        label,
                        cpu.throttledPercent().orElse(0),
                        cpu.usedPercent()));
    }

    private static ExperimentEvent succeeded(String label, String message) {
        var words = TerminationMessage.read(message) instanceof TerminationMessage.Measured(var result)
                ? words(result)
                : "measured";
        return ExperimentEvent.normal(ConditionReason.TrialSucceeded, "%s: %s".formatted(label, words));
    }

    private static String words(LoadResult result) {
        CapacityEstimate capacity = result.capacity();
        return capacity == null
                ? climbed(result)
                : searched(capacity, result.rungs().size());
    }

    private static String climbed(LoadResult result) {
        var valid = result.rungs().stream().filter(RungResult::valid).toList();
        long passed = valid.stream().filter(RungResult::passed).count();
        var rungs = "%d of %d rungs passed".formatted(passed, valid.size());
        return valid.stream()
                .filter(RungResult::passed)
                .max(Comparator.comparingDouble(RungResult::goodPerSecond))
                .map(rung -> String.format(Locale.ROOT, "%s, up to %.1f good requests/s", rungs, rung.goodPerSecond()))
                .orElse(rungs);
    }

    private static String searched(CapacityEstimate capacity, int rungs) {
        var found = switch (capacity.kind()) {
            case MEASURED ->
                String.format(
                        Locale.ROOT,
                        "%.1f requests/s (%.1f to %.1f)%s",
                        capacity.requestsPerSecond(),
                        capacity.lower(),
                        capacity.upper(),
                        capacity.converged() ? "" : ", not converged,");
            case LOWER_BOUND -> String.format(Locale.ROOT, "at least %.1f requests/s", capacity.requestsPerSecond());
            case NONE -> "no rate at which the objective holds";
        };
        return "%s after %d rungs".formatted(found, rungs);
    }
}
