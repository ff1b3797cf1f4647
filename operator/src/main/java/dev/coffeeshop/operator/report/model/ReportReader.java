package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.analysis.curve.Curves;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.record.RecordedFindings;
import dev.coffeeshop.operator.report.model.ReportModel.Drift;
import dev.coffeeshop.operator.resource.TrialName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a report's model together. */
record ReportReader(ReportSource source, CoffeeShopExperimentStatus status) {

    ReportReader(ReportSource source) {
        this(source, CoffeeShopExperimentStatus.of(source.experiment()));
    }

    ReportModel model(Curves curves) {
        var experiment = source.experiment();
        List<TrialResult> trials = trials();
        return new ReportModel(
                Heading.of(experiment, status),
                experiment.getSpec(),
                Optional.ofNullable(status.verdict()),
                status.conditions().stream().map(ConditionResult::of).toList(),
                cells(),
                status.scaling().stream().map(ScalingResult::of).toList(),
                status.upOrOut().stream().map(PairResult::of).toList(),
                Optional.ofNullable(status.recommendation()).map(Advice::of),
                Optional.ofNullable(status.drift())
                        .map(drift -> new Drift(Figure.of(drift.percent()), drift.matters())),
                curves,
                trials,
                Environment.of(source.operatorVersion(), trials));
    }

    private List<TrialResult> trials() {
        return RecordedFindings.asRun(source.records())
                .map(trial -> TrialResult.of(TrialName.of(source.experiment(), trial.trial()), trial))
                .toList();
    }

    private List<CellResult> cells() {
        Map<String, CellStatus> byName =
                status.cells().stream().collect(Collectors.toMap(CellStatus::name, Function.identity()));
        return ExperimentDesign.of(source.experiment().getSpec()).cells().stream()
                .sorted(Cell.BY_SIZE)
                .map(cell -> Optional.ofNullable(byName.get(cell.name()))
                        .map(found -> CellResult.of(cell, found))
                        .orElseGet(() -> CellResult.unmeasured(cell)))
                .toList();
    }
}
