package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import java.util.Optional;

/** Why each cell serves no more. */
record LimitingFactors(Scaling scaling, Models models, Mode mode) {

    /** Empty before the first trial of the cell. */
    Optional<LimitingFactor> of(CellFigures cell) {
        return cell.runs().count() == 0
                ? Optional.empty()
                : Optional.of(evidence(cell).factor());
    }

    private LimitingEvidence evidence(CellFigures cell) {
        CellRuns runs = cell.runs();
        Optional<ScalingLine> out = scaling.out(cell.cell().cpuMillicores());
        return new LimitingEvidence(
                cell,
                LimitingRungs.of(runs.repetitions(), mode),
                new CpuEvidence(runs.cpuUse(), runs.count()),
                out,
                out.flatMap(line -> Coordination.of(line, cell, models)));
    }
}
