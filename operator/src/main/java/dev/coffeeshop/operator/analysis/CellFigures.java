package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.analysis.statistics.PlainMean;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.CapacityNote;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.WorkloadPrice;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of one cell. */
record CellFigures(
        CellRuns runs,
        CellCapacity capacity,
        CellBaseline baseline,
        Optional<Estimate> latencyAtCapacity,
        Optional<Estimate> cpuPerRequest) {

    static CellFigures of(CellRuns runs, Models models, LatencyPercentile oneRequest) {
        int latencies = runs.latenciesAtCapacity().size();
        CellCapacity capacity = CellCapacity.of(runs, models.capacity());
        Optional<Estimate> latency = Optional.of(runs.cell())
                .filter(cell -> latencies > 0 && capacity instanceof CellCapacity.Known)
                .map(cell -> Decimal.estimate(models.latencyAtCapacity().mean(cell), latencies > 1));
        int cpu = runs.cpuPerRequest().size();
        Optional<Estimate> cpuPerRequest = Optional.of(runs.cell())
                .filter(_ -> cpu > 0)
                .map(cell -> Decimal.estimate(models.cpuPerRequest().mean(cell), cpu > 1));
        return new CellFigures(
                runs, capacity, CellBaseline.of(runs, oneRequest, models.baseline()), latency, cpuPerRequest);
    }

    Cell cell() {
        return runs.cell();
    }

    Optional<CellCapacity.Known> known() {
        return capacity instanceof CellCapacity.Known known ? Optional.of(known) : Optional.empty();
    }

    /**
     * @param limit why it serves no more
     * @param discards of this cell
     * @param price of the workload; empty without prices
     */
    CellStatus status(Mode mode, Optional<LimitingFactor> limit, Discards discards, Optional<WorkloadPrice> price) {
        List<CpuUse> cpu = runs.cpuUse();
        return new CellStatus(
                cell().name(),
                new Quantity(cell().cpuMillicores() + "m"),
                cell().replicas(),
                known().map(known -> Decimal.estimate(known.perSecond(), known.repeated()))
                        .orElse(null),
                note(),
                detail(),
                mode == Mode.Users ? usersAtCapacity() : null,
                baseline instanceof CellBaseline.Timed timed
                        ? Decimal.estimate(timed.milliseconds(), timed.repeated())
                        : null,
                latencyAtCapacity.orElse(null),
                failedPercent(),
                percent(cpu.stream().map(CpuUse::usedPercent).toList()),
                percent(cpu.stream()
                        .flatMap(use -> use.throttledPercent().stream().boxed())
                        .toList()),
                cpuPerRequest.orElse(null),
                BreakingPoints.of(runs.repetitions(), mode).orElse(null),
                limit.orElse(null),
                CostPerMillion.of(this, mode, price).orElse(null),
                runs.count(),
                discards.trialCount(),
                discards.byReason(),
                runs.restarts());
    }

    private static @Nullable Estimate percent(List<Double> percentages) {
        return percentages.isEmpty() ? null : Decimal.estimate(PlainMean.of(percentages), percentages.size() > 1);
    }

    private @Nullable CapacityNote note() {
        return switch (capacity) {
            case CellCapacity.Unmeasured() -> null;
            case CellCapacity.None none -> CapacityNote.NoCapacity;
            case CellCapacity.Known known -> known.lowerBound() ? CapacityNote.LowerBound : CapacityNote.Measured;
        };
    }

    private @Nullable String detail() {
        return switch (capacity) {
            case CellCapacity.Unmeasured() -> null;
            case CellCapacity.None none -> none.detail();
            case CellCapacity.Known known -> known.detail();
        };
    }

    /** The lower median over repetitions: a number of users that was really there. */
    private @Nullable Integer usersAtCapacity() {
        List<Double> users =
                atCapacity().stream().map(RungResult::level).sorted().toList();
        return users.isEmpty() ? null : (int) Math.round(users.get((users.size() - 1) / 2));
    }

    private @Nullable String failedPercent() {
        List<RungResult> rungs = atCapacity();
        return rungs.isEmpty()
                ? null
                : Decimal.of(rungs.stream()
                        .mapToDouble(RungResult::failedPercent)
                        .average()
                        .orElse(0));
    }

    private List<RungResult> atCapacity() {
        return known().isEmpty()
                ? List.of()
                : runs.found().stream().map(TrialCapacity.Found::rung).toList();
    }
}
