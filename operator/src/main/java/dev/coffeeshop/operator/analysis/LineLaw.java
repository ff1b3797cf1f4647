package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.laws.Fall;
import dev.coffeeshop.operator.analysis.laws.Law;
import dev.coffeeshop.operator.analysis.laws.LawFinding;
import dev.coffeeshop.operator.analysis.laws.LawFit;
import dev.coffeeshop.operator.analysis.laws.ScalingLaws;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.Sample;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The law that the capacities of one line of the out-axis follow, or why none is given. A capacity that is a lower bound,
 * uncertain or missing refuses the whole line: left out, it would bend the curve as much as a wrong figure would.
 */
record LineLaw(LawFinding finding) {

    /** Percent; what rounding may leave of an exact 0. */
    private static final double ROUNDING = 1e-3;

    /** @param cells of the line, with one CPU limit and distinct replica counts */
    static LineLaw of(List<CellFigures> cells) {
        if (cells.size() < ScalingLaws.MIN_REPLICA_COUNTS) {
            return new LineLaw(ScalingLaws.tooFew(cells.size()));
        }
        String doubts = cells.stream()
                .flatMap(cell -> CapacityRatio.doubt(cell).stream())
                .collect(Collectors.joining("; "));
        return new LineLaw(doubts.isEmpty() ? fitted(cells) : new LawFinding.Refused(doubts));
    }

    /** The seed is the CPU limit: lines draw independently, and the same line always alike. */
    private static LawFinding fitted(List<CellFigures> cells) {
        Map<Integer, List<Sample>> capacities = cells.stream()
                .collect(Collectors.toMap(
                        cell -> cell.cell().replicas(), cell -> cell.runs().capacities()));
        return ScalingLaws.of(capacities, cells.getFirst().cell().cpuMillicores());
    }

    /** What beyond the measured cells may rest on; empty where no law is given. */
    Optional<LawFit> fit() {
        return finding instanceof LawFinding.Fitted(LawFit fit) ? Optional.of(fit) : Optional.empty();
    }

    ScalingLawStatus status() {
        return switch (finding) {
            case LawFinding.Refused(String reason) ->
                new ScalingLawStatus(null, null, null, null, null, null, null, reason);
            case LawFinding.Fitted(LawFit fit) -> status(fit);
        };
    }

    private static ScalingLawStatus status(LawFit fit) {
        return switch (fit.law()) {
            case Law.Linear _ -> status(fit, Kind.Linear, null, null, null);
            case Law.Amdahl _ ->
                status(fit, Kind.Amdahl, fit.interval(Law.Amdahl.class, Law.Amdahl::contention), null, null);
            case Law.UniversalScalability _ ->
                status(
                        fit,
                        Kind.UniversalScalability,
                        fit.interval(Law.UniversalScalability.class, Law.UniversalScalability::contention),
                        fit.interval(Law.UniversalScalability.class, Law.UniversalScalability::coherency),
                        null);
            case Law.Bottleneck _ ->
                status(fit, Kind.Bottleneck, null, null, fit.interval(Law.Bottleneck.class, Law.Bottleneck::bound));
        };
    }

    private static ScalingLawStatus status(
            LawFit fit,
            Kind kind,
            @Nullable Interval contention,
            @Nullable Interval coherency,
            @Nullable Interval bound) {
        double error = fit.heldOutErrorPercent();
        return new ScalingLawStatus(
                kind,
                estimate(fit, fit.perReplica()),
                estimate(fit, contention),
                estimate(fit, coherency),
                estimate(fit, bound),
                estimate(fit, fit.peak().orElse(null)),
                Decimal.of(error < ROUNDING ? 0 : error),
                note(fit));
    }

    private static @Nullable Estimate estimate(LawFit fit, @Nullable Interval figure) {
        return figure == null ? null : Decimal.estimate(figure, fit.hasIntervals());
    }

    private static @Nullable String note(LawFit fit) {
        String note =
                Stream.concat(retrograde(fit).stream(), fit.remarks().stream()).collect(Collectors.joining("; "));
        return note.isEmpty() ? null : note;
    }

    /** What is to be known of a fall where no peak is given. */
    private static Optional<String> retrograde(LawFit fit) {
        return fit.peak().isPresent()
                ? Optional.empty()
                : Optional.of(fit.fall()
                        .map(fall -> unexplained(fit, fall))
                        .orElse("no retrograde evidence up to %d replicas".formatted(fit.greatestReplicas())));
    }

    private static String unexplained(LawFit fit, Fall fall) {
        String why = fit.law() instanceof Law.UniversalScalability
                ? "but coherency may be 0, so that no peak is given"
                : "which this law does not explain";
        return "capacity was measured to fall from %d to %d replicas, %s".formatted(fall.from(), fall.to(), why);
    }
}
