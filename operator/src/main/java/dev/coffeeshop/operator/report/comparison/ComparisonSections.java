package dev.coffeeshop.operator.report.comparison;

import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.json.Difference;
import dev.coffeeshop.operator.report.markup.DataTable;
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
        return new DataTable(
                        "Requests per second at which the objective still holds, with 95 % intervals",
                        Stream.of("Cell", one, other, "%s ÷ %s".formatted(other, one), "%s serves".formatted(other))
                                .map(DataTable::text)
                                .toList(),
                        comparison.rows().stream()
                                .map(row -> List.of(
                                        row.cell().name(),
                                        capacity(row.one()),
                                        capacity(row.other()),
                                        row.ratio().map(Figure::words).orElse("–"),
                                        row.judgement()))
                                .toList())
                .element();
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
                : section.add(new DataTable(
                                "Fields of spec that are not the same",
                                Stream.of("Field", name(comparison.one()), name(comparison.other()))
                                        .map(DataTable::text)
                                        .toList(),
                                comparison.differences().stream()
                                        .map(ComparisonSections::difference)
                                        .toList())
                        .element());
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
}
