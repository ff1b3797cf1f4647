package dev.coffeeshop.operator.report.page;

import static dev.coffeeshop.operator.report.markup.DataTable.number;
import static dev.coffeeshop.operator.report.markup.DataTable.text;

import dev.coffeeshop.operator.report.chart.Axis;
import dev.coffeeshop.operator.report.chart.Caption;
import dev.coffeeshop.operator.report.chart.Guide;
import dev.coffeeshop.operator.report.chart.Mark;
import dev.coffeeshop.operator.report.chart.Rows;
import dev.coffeeshop.operator.report.chart.Scale;
import dev.coffeeshop.operator.report.markup.DataTable;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.model.Figure;
import dev.coffeeshop.operator.report.model.PairResult;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One large replica or several small ones, for the same CPU. */
record UpOrOutSection(ReportModel report) {

    private static final int MOST_ROWS = 12;
    private static final int MOST_TABLE_ROWS = 60;
    private static final double SAME = 0.1;

    Element element() {
        List<Node> content = new ArrayList<>();
        content.add(
                Html.paragraph("How many times as much more, smaller replicas serve as fewer, larger ones with the same"
                        + " CPU in all%s. To the right of 1.1 grow out, to the left of 0.9 grow up."
                                .formatted(report.spec().cost() == null ? "" : ", for the same money")));
        if (report.upOrOut().isEmpty()) {
            content.add(Html.absent("No two cells have the same CPU in all, so that there is nothing to compare."));
        } else {
            content.add(picture(drawn()));
            leftOut().forEach(text -> content.add(Html.paragraph(text)));
            content.add(Html.data(table()));
        }
        return Html.section("up-or-out", "Up or out, at equal cost", content);
    }

    private static Element picture(List<PairResult> drawn) {
        return drawn.isEmpty()
                ? Html.absent("Nothing is drawn, since no pair of cells could be compared.")
                : Html.wide("Ratios of capacities at equal CPU", rows(drawn).draw());
    }

    private List<String> leftOut() {
        int all = report.upOrOut().size();
        int drawn = drawn().size();
        List<String> texts = new ArrayList<>();
        if (drawn > 0 && drawn < all) {
            texts.add("Drawn are %d of %d pairs, those with the most CPU.".formatted(drawn, all));
        }
        if (all > MOST_TABLE_ROWS) {
            texts.add(
                    "The table holds %d of %d pairs, those with the most CPU; status.upOrOut of the experiment holds all."
                            .formatted(MOST_TABLE_ROWS, all));
        }
        return texts;
    }

    private List<PairResult> sorted() {
        return report.upOrOut().stream()
                .sorted(Comparator.comparingInt(PairResult::totalMillicores).reversed())
                .toList();
    }

    private List<PairResult> drawn() {
        return sorted().stream()
                .filter(pair -> pair.ratio().isPresent())
                .limit(MOST_ROWS)
                .toList();
    }

    private static Rows rows(List<PairResult> pairs) {
        double least = pairs.stream().mapToDouble(UpOrOutSection::ratio).min().orElse(1);
        double most = pairs.stream().mapToDouble(UpOrOutSection::ratio).max().orElse(1);
        return new Rows(
                new Caption(
                        "up-or-out-ratios",
                        "Capacity of more replicas over that of larger ones",
                        ShownCells.overallPair(pairs).map(UpOrOutSection::words).orElse("")),
                new Axis(
                        Scale.Logarithmic.around(Math.min(0.5, least * 0.8), Math.max(2, most * 1.2)),
                        "capacity of more replicas ÷ capacity of larger ones, logarithmic"),
                pairs.stream()
                        .map(pair -> new Rows.Row(
                                pair.out() + " ÷ " + pair.up(),
                                mark(pair),
                                1,
                                "%s: %s".formatted(Words.spelled(pair.judgement()), Words.figure(pair.ratio()))))
                        .toList(),
                List.of(new Guide.Place(1 - SAME, "up ◂"), new Guide.Place(1 + SAME, "▸ out")));
    }

    private static double ratio(PairResult pair) {
        return pair.ratio().map(Figure::value).orElse(1.0);
    }

    private static Mark mark(PairResult pair) {
        return pair.ratio()
                .map(ratio -> new Mark(ratio.value(), 0, ratio.lower(), ratio.upper(), true))
                .orElseGet(() -> Mark.of(1, 0));
    }

    private static String words(PairResult pair) {
        return "%s serves %s times what %s serves, both with %dm in all."
                .formatted(pair.out(), Words.figure(pair.ratio()), pair.up(), pair.totalMillicores());
    }

    private DataTable table() {
        return new DataTable(
                "Pairs of cells with the same CPU in all",
                List.of(
                        text("more replicas"),
                        text("larger replicas"),
                        number("CPU in all"),
                        number("ratio, times"),
                        text("judgement"),
                        text("why")),
                sorted().stream()
                        .limit(MOST_TABLE_ROWS)
                        .map(pair -> List.of(
                                pair.out(),
                                pair.up(),
                                pair.totalMillicores() + "m",
                                Words.figure(pair.ratio()),
                                Words.spelled(pair.judgement()),
                                pair.reason().orElse("")))
                        .toList());
    }
}
