package dev.coffeeshop.operator.report.comparison;

import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.json.Difference;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.Figure;
import dev.coffeeshop.operator.report.model.Heading;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A comparison as a reader sees it. */
public final class ComparisonSections {

    private ComparisonSections() {}

    public static Element main(Comparison comparison) {
        String title = "%s beside %s".formatted(name(comparison.one()), name(comparison.other()));
        return Element.of("main", Element.of("h1", title))
                .add(verdicts(comparison))
                .add(capacities(comparison), differences(comparison), cautions(comparison));
    }

    private static String name(ReportModel report) {
        return report.heading().name();
    }

    private static List<Element> verdicts(Comparison comparison) {
        return Stream.of(comparison.one(), comparison.other())
                .map(report -> Element.of("p", Element.of("strong", name(report) + ": "))
                        .text(report.verdict().map(VerdictStatus::headline).orElse(state(report.heading()))))
                .toList();
    }

    private static String state(Heading heading) {
        return heading.state().map(Enum::name).orElse("New") + ", without a verdict yet";
    }

    private static Element capacities(Comparison comparison) {
        var section = section("capacities", "Capacity in each cell");
        return comparison.obstacles().isEmpty()
                ? section.add(ratios(comparison))
                : section.add(
                        Element.of("p", "These two cannot be compared figure by figure:"),
                        list(comparison.obstacles()),
                        Element.of(
                                "p",
                                "To compare them, run one again with what the other asks for; what differs is listed"
                                        + " below."));
    }

    private static Element ratios(Comparison comparison) {
        String one = name(comparison.one());
        String other = name(comparison.other());
        return table(
                "Requests per second at which the objective still holds, with 95 % intervals",
                List.of("Cell", one, other, "%s ÷ %s".formatted(other, one), "%s serves".formatted(other)),
                comparison.rows().stream()
                        .map(row -> List.of(
                                row.cell().name(),
                                capacity(row.one()),
                                capacity(row.other()),
                                row.ratio().map(Figure::words).orElse("–"),
                                row.judgement()))
                        .toList());
    }

    private static String capacity(Optional<CellResult> cell) {
        return cell.map(found -> found.capacity()
                        .map(Figure::words)
                        .orElseGet(() -> found.note().map(Enum::name).orElse("not measured yet")))
                .orElse("not planned");
    }

    private static Element differences(Comparison comparison) {
        var section = section("differences", "What was asked for differently");
        return comparison.differences().isEmpty()
                ? section.add(Element.of("p", "Nothing: both ask for the same."))
                : section.add(table(
                        "Fields of spec that are not the same",
                        List.of("Field", name(comparison.one()), name(comparison.other())),
                        comparison.differences().stream()
                                .map(ComparisonSections::difference)
                                .toList()));
    }

    private static List<String> difference(Difference difference) {
        return List.of(difference.path(), difference.one(), difference.other());
    }

    private static Element cautions(Comparison comparison) {
        return section("cautions", "What else may explain a difference").add(list(comparison.cautions()));
    }

    private static Element list(List<String> lines) {
        return Element.of(
                "ul", lines.stream().map(line -> Element.of("li", line)).toList());
    }

    private static Element section(String id, String title) {
        return Element.of("section", Element.of("h2", title)).with("id", id);
    }

    private static Element table(String caption, List<String> head, List<List<String>> rows) {
        Element headings = Element.of(
                "tr",
                head.stream()
                        .map(text -> Element.of("th", text).with("scope", "col"))
                        .toList());
        Element table = Element.of(
                "table",
                Element.of("caption", caption),
                Element.of("thead", headings),
                Element.of("tbody", rows.stream().map(ComparisonSections::row).toList()));
        return Element.of("div", table)
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", caption);
    }

    private static Element row(List<String> cells) {
        return Element.of("tr", Element.of("th", cells.getFirst()).with("scope", "row"))
                .add(cells.stream().skip(1).map(text -> Element.of("td", text)).toList());
    }
}
