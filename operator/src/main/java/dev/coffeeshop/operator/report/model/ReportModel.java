package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.analysis.curve.Curves;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;

/**
 * All that a page shows of one experiment. Results are those of its status; what is drawn besides comes from the same
 * analysis of the same records.
 *
 * @param verdict empty until every trial has ended
 * @param conditions in the order in which status has them
 * @param cells every planned cell, by CPU limit and then replicas
 * @param trials every ended trial, in the order in which they were run
 */
public record ReportModel(
        Heading heading,
        CoffeeShopExperimentSpec spec,
        Optional<VerdictStatus> verdict,
        List<ConditionResult> conditions,
        List<CellResult> cells,
        List<ScalingResult> scaling,
        List<PairResult> upOrOut,
        Optional<Advice> advice,
        Optional<Drift> drift,
        Curves curves,
        List<TrialResult> trials,
        Environment environment) {

    public ReportModel {
        conditions = List.copyOf(conditions);
        cells = List.copyOf(cells);
        scaling = List.copyOf(scaling);
        upOrOut = List.copyOf(upOrOut);
        trials = List.copyOf(trials);
    }

    /**
     * How much faster or slower the cluster became, from the first trial to the last.
     *
     * @param matters whether it is more than chance explains and more than a tenth
     */
    public record Drift(Figure percent, boolean matters) {}

    public static ReportModel of(ReportSource source) {
        return of(source, TrialCurves.of(source));
    }

    /** @param drawn of the same trials */
    public static ReportModel of(ReportSource source, TrialCurves drawn) {
        return new ReportReader(source).model(drawn.curves());
    }

    /** Empty when the experiment has no such cell. */
    public Optional<CellResult> cell(String name) {
        return cells.stream().filter(each -> each.cell().name().equals(name)).findFirst();
    }

    public Optional<CellResult> cell(Cell cell) {
        return cells.stream().filter(each -> each.cell().equals(cell)).findFirst();
    }
}
