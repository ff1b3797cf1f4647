package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.analysis.curve.GrowthCurve;
import dev.coffeeshop.operator.analysis.curve.GrowthCurve.Step;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.report.chart.Axis;
import dev.coffeeshop.operator.report.chart.Caption;
import dev.coffeeshop.operator.report.chart.Guide;
import dev.coffeeshop.operator.report.chart.Mark;
import dev.coffeeshop.operator.report.chart.Plot;
import dev.coffeeshop.operator.report.chart.Scale;
import dev.coffeeshop.operator.report.chart.Series;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.Figure;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Speed-up and efficiency along one line. */
record GrowthPlots(ReportModel report, GrowthCurve line) {

    private static final double WHOLE = 100;

    Stream<Html.Panel> panels() {
        String name = GrowthSection.name(line.axis(), line.at());
        return Stream.of(
                new Html.Panel("Speed-up, " + name, speedup().draw()),
                new Html.Panel("Efficiency, " + name, efficiency().draw()));
    }

    private Plot speedup() {
        List<Guide> guides = new ArrayList<>();
        guides.add(new Guide.Line(least(), 1, greatest(), greatest() / least(), "ideal"));
        law().ifPresent(guides::add);
        return new Plot(
                caption("speedup", "Speed-up", Step::speedup, " times"),
                positions(),
                new Axis(Scale.Linear.fromZero(most(Step::speedup, greatest() / least())), "times the least"),
                List.of(series(Step::speedup)),
                guides);
    }

    private Plot efficiency() {
        int asked = report.spec().objective().minScalingEfficiencyPercent();
        return new Plot(
                caption("efficiency", "Efficiency", Step::efficiencyPercent, " %"),
                positions(),
                new Axis(Scale.Linear.fromZero(1.1 * most(Step::efficiencyPercent, WHOLE)), "% of ideal"),
                List.of(series(Step::efficiencyPercent)),
                List.of(new Guide.Level(asked, "≥ %d %%".formatted(asked))));
    }

    /** The axis holds what is ideal and every figure; wide intervals do not press them down. */
    private double most(Function<Step, Optional<Interval>> figure, double ideal) {
        return line.steps().stream()
                .flatMap(step -> figure.apply(step).stream())
                .mapToDouble(Interval::value)
                .reduce(ideal, Math::max);
    }

    private Caption caption(String kind, String title, Function<Step, Optional<Interval>> figure, String unit) {
        String name = GrowthSection.name(line.axis(), line.at());
        Step last = line.steps().getLast();
        String end = figure.apply(last)
                .map(value -> Figure.of(value, last.repeated()).words() + unit)
                .orElse("unknown");
        return new Caption(
                "%s-%s-%s".formatted(kind, line.axis().name(), line.at()),
                title + " " + name,
                "At %s: %s.".formatted(last.cell().name(), end));
    }

    private Axis positions() {
        boolean out = line.axis() == ScalingStatus.Axis.Out;
        List<Double> values =
                line.steps().stream().map(step -> (double) step.position()).toList();
        return new Axis(new Scale.Chosen(values, out ? "" : "m"), out ? "replicas" : "CPU limit");
    }

    private double least() {
        return line.steps().getFirst().position();
    }

    private double greatest() {
        return line.steps().getLast().position();
    }

    private Series series(Function<Step, Optional<Interval>> figure) {
        return new Series(
                "measured",
                1,
                true,
                line.steps().stream()
                        .flatMap(step -> figure
                                .apply(step)
                                .map(value -> Mark.of(step.position(), value.value(), value.lower(), value.upper()))
                                .stream())
                        .toList());
    }

    /** The law gives capacities; over that of the least cell they are speed-ups. */
    private Optional<Guide> law() {
        Optional<Double> capacity = report.cell(line.steps().getFirst().cell())
                .flatMap(CellResult::capacity)
                .map(Figure::value);
        return capacity.flatMap(unit -> line.law()
                .map(law -> new Guide.Curve(
                        law.points().stream()
                                .filter(point -> point.replicas() >= least())
                                .map(point -> new Guide.Point(
                                        point.replicas(),
                                        point.perSecond().value() / unit,
                                        point.perSecond().lower() / unit,
                                        point.perSecond().upper() / unit))
                                .toList(),
                        "law")));
    }
}
