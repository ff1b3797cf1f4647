package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.ArrayList;
import java.util.List;

/** Each part of the verdict with the figures that led to it, and whether to believe them. */
record VerdictSection(ReportModel report) {

    Element element() {
        List<Node> content = new ArrayList<>();
        report.verdict()
                .ifPresentOrElse(
                        verdict -> content.add(tiles(verdict)), () -> content.add(Html.absent(withoutVerdict())));
        content.add(belief());
        return Html.section("verdict", "Verdict", content);
    }

    private String withoutVerdict() {
        String why = report.heading().isFinished()
                ? "No verdict is given, since the experiment did not come to its end"
                : "No verdict is given before every trial has ended";
        return why + "; the figures below are those of the trials so far.";
    }

    private static Element tiles(VerdictStatus verdict) {
        return Element.of(
                        "div",
                        verdict.because().stream().map(VerdictSection::tile).toList())
                .with("class", "tiles");
    }

    private static Element tile(Because part) {
        return Element.of(
                        "div",
                        Element.of("h3", question(part.part())),
                        Element.of("p", Words.spelled(part.judgement())).with("class", "judgement"),
                        Element.of("p", part.figures()))
                .with("class", "tile " + tone(part.judgement()));
    }

    private static String question(Because.Part part) {
        return switch (part) {
            case Performance -> "One customer";
            case Scalability -> "When more people show up";
            case Problem -> "The problem";
            case UpOrOut -> "Up or out, at equal cost";
        };
    }

    private static String tone(String judgement) {
        return switch (judgement) {
            case "Fast", "Scales", "None" -> "good";
            case "Slow", "DoesNotScale", "Performance", "Scalability", "Both" -> "bad";
            case "Up", "Out", "Same" -> "plain";
            default -> "open";
        };
    }

    private Element belief() {
        List<Element> items = new ArrayList<>();
        report.verdict().ifPresent(verdict -> items.add(Element.of("li", confidence(verdict))));
        report.conditions().stream()
                .filter(each -> each.type().equals(ConditionType.Reliable.name()))
                .forEach(each -> items.add(Element.of(
                        "li",
                        Element.of(
                                "strong", "Reliable: " + each.status() + " (" + Words.spelled(each.reason()) + "). "),
                        new Node.Text(each.message()))));
        report.drift().ifPresent(drift -> items.add(Element.of("li", drift(drift))));
        return Element.of("ul", items).with("class", "belief");
    }

    private static String confidence(VerdictStatus verdict) {
        return switch (verdict.confidence()) {
            case SingleRun ->
                "Decided on single runs, without intervals: runs differ by several percent from one to the next.";
            case Interval95 ->
                "Decided on 95 % intervals over repetitions, which stand in brackets behind each figure.";
        };
    }

    private static String drift(ReportModel.Drift drift) {
        return "From the first trial to the last the cluster changed by %s %%, which %s."
                .formatted(drift.percent().words(), drift.matters() ? "matters" : "does not matter");
    }
}
