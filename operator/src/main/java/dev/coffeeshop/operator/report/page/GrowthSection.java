package dev.coffeeshop.operator.report.page;

import static dev.coffeeshop.operator.report.markup.DataTable.number;
import static dev.coffeeshop.operator.report.markup.DataTable.text;

import dev.coffeeshop.operator.analysis.curve.GrowthCurve;
import dev.coffeeshop.operator.analysis.curve.GrowthCurve.Step;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.report.markup.DataTable;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.model.Figure;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.model.ScalingResult;
import dev.coffeeshop.operator.report.model.ScalingResult.LawResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What more replicas and more CPU bring, against what would be ideal. */
record GrowthSection(ReportModel report) {

    private static final int MOST_LINES = 3;

    Element element() {
        List<Node> content = new ArrayList<>();
        content.add(
                Html.paragraph("Capacity over that of the least cell of the line. Ideal is that twice as much brings"
                        + " twice the capacity; efficiency is the share of that which is reached, and %d %% are asked for."
                                .formatted(report.spec().objective().minScalingEfficiencyPercent())));
        if (report.curves().growth().isEmpty()) {
            content.add(
                    Html.absent("Nothing is compared, since no two cells differ in replicas alone or in CPU alone."));
        } else {
            draw(content);
            if (!report.scaling().isEmpty()) {
                content.add(judgements().element());
            }
            content.add(laws());
            content.add(Html.data(steps()));
        }
        return Html.section("growth", "What growing brings", content);
    }

    private void draw(List<Node> content) {
        List<GrowthCurve> lines = shown();
        long all =
                report.curves().growth().stream().filter(GrowthSection::isKnown).count();
        if (lines.isEmpty()) {
            content.add(Html.absent("Nothing is drawn, since no line has two capacities that can be compared."));
            return;
        }
        if (all > lines.size()) {
            content.add(Html.paragraph("Drawn are %d of %d lines, the verdict's first; the tables hold all."
                    .formatted(lines.size(), all)));
        }
        content.add(Html.panels(lines.stream()
                .map(line -> new GrowthPlots(report, line))
                .flatMap(GrowthPlots::panels)
                .toList()));
    }

    /** The verdict's line first, then the others with the most steps. */
    private List<GrowthCurve> shown() {
        Optional<ScalingResult> overall = ShownCells.overall(report.scaling());
        Stream<GrowthCurve> first = report.curves().growth().stream()
                .filter(each -> overall.filter(line -> isOf(line, each)).isPresent());
        Stream<GrowthCurve> others = report.curves().growth().stream()
                .sorted(Comparator.comparingInt(each -> -each.steps().size()));
        return Stream.concat(first, others)
                .distinct()
                .filter(GrowthSection::isKnown)
                .limit(MOST_LINES)
                .toList();
    }

    private static boolean isOf(ScalingResult line, GrowthCurve curve) {
        return line.axis() == curve.axis() && line.at().equals(curve.at());
    }

    private static boolean isKnown(GrowthCurve curve) {
        return curve.steps().stream().filter(step -> step.speedup().isPresent()).count() > 1;
    }

    private DataTable judgements() {
        return new DataTable(
                "Each line from its least to its greatest cell",
                List.of(
                        text("line"),
                        text("from, to"),
                        number("speed-up, times"),
                        number("efficiency, %"),
                        text("judgement"),
                        number("serial fraction"),
                        text("why")),
                report.scaling().stream().map(GrowthSection::row).toList());
    }

    private static List<String> row(ScalingResult line) {
        return List.of(
                name(line.axis(), line.at()),
                line.from() + " to " + line.to() + (line.axis() == Axis.Out ? " replicas" : ""),
                Words.figure(line.speedup()),
                Words.figure(line.efficiencyPercent()),
                Words.spelled(line.judgement()),
                Words.figure(line.serialFraction()),
                line.reason().orElse(""));
    }

    static String name(Axis axis, String at) {
        return axis == Axis.Out ? "out at " + at : "up at " + at + (at.equals("1") ? " replica" : " replicas");
    }

    private Element laws() {
        List<Element> items = report.scaling().stream()
                .flatMap(line -> line.law().stream()
                        .map(law -> Element.of(
                                "li",
                                Element.of("strong", "Law %s: ".formatted(name(line.axis(), line.at()))),
                                new Node.Text(words(law)))))
                .toList();
        return Element.of("ul", items);
    }

    private static String words(LawResult law) {
        List<String> parts = new ArrayList<>();
        law.kind().map(Words::spelled).ifPresent(parts::add);
        law.perReplica().ifPresent(figure -> parts.add("%s requests/s for one replica".formatted(figure.words())));
        law.contention().ifPresent(figure -> parts.add("contention " + figure.words()));
        law.coherency().ifPresent(figure -> parts.add("coherency " + figure.words()));
        law.bound().ifPresent(figure -> parts.add("at most %s requests/s".formatted(figure.words())));
        law.peakReplicas().ifPresent(figure -> parts.add("peak at %s replicas".formatted(figure.words())));
        law.heldOutErrorPercent()
                .ifPresent(percent -> parts.add("errs by %s %% for counts it was not fitted to".formatted(percent)));
        law.note().ifPresent(note -> parts.add(law.kind().isPresent() ? note : "none is fitted, since " + note));
        return String.join("; ", parts) + ".";
    }

    private DataTable steps() {
        return new DataTable(
                "Speed-up and efficiency, cell by cell",
                List.of(text("line"), text("cell"), number("speed-up, times"), number("efficiency, %")),
                report.curves().growth().stream()
                        .flatMap(line -> line.steps().stream().map(step -> row(line, step)))
                        .toList());
    }

    private static List<String> row(GrowthCurve line, Step step) {
        return List.of(
                name(line.axis(), line.at()),
                step.cell().name(),
                Words.figure(step.speedup().map(ratio -> Figure.of(ratio, step.repeated()))),
                Words.figure(step.efficiencyPercent().map(ratio -> Figure.of(ratio, step.repeated()))));
    }
}
