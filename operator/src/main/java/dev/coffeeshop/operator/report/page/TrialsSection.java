package dev.coffeeshop.operator.report.page;

import static dev.coffeeshop.operator.report.markup.DataTable.number;
import static dev.coffeeshop.operator.report.markup.DataTable.text;

import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.operator.planning.StatusTime;
import dev.coffeeshop.operator.report.chart.Axis;
import dev.coffeeshop.operator.report.chart.Caption;
import dev.coffeeshop.operator.report.chart.Scale;
import dev.coffeeshop.operator.report.chart.Timeline;
import dev.coffeeshop.operator.report.chart.Timeline.Bar;
import dev.coffeeshop.operator.report.chart.Timeline.Kind;
import dev.coffeeshop.operator.report.chart.Timeline.Lane;
import dev.coffeeshop.operator.report.markup.DataTable;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.model.TrialResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When each trial ran, which of them do not count, and why. */
record TrialsSection(ReportModel report) {

    private static final double SECONDS = 60;

    Element element() {
        List<Node> content = new ArrayList<>();
        if (report.trials().isEmpty()) {
            content.add(Html.absent("No trial has ended yet."));
        } else {
            content.add(
                    Html.paragraph("A bar is a trial, with fresh pods. One that is crossed out does not count: what it"
                            + " measured may not be believed, or nothing was measured; the table says why."));
            content.add(Html.wide("Timeline of trials", timeline().draw()));
            if (discarded() > 0) {
                content.add(discards().element());
            }
            content.add(Html.data(table()));
        }
        return Html.section("trials", "How it was measured, trial by trial", content);
    }

    private long discarded() {
        return report.trials().stream()
                .filter(trial -> kind(trial) != Kind.COUNTED)
                .count();
    }

    private Timeline timeline() {
        Instant start = start();
        double minutes = report.trials().stream()
                .mapToDouble(trial -> minutes(start, trial.end()))
                .max()
                .orElse(1);
        return new Timeline(
                new Caption(
                        "timeline",
                        "Trials over time",
                        "%s in %s, of which %d do not count."
                                .formatted(
                                        Words.count(report.trials().size(), "trial"),
                                        Words.duration(Duration.ofSeconds(Math.round(minutes * SECONDS))),
                                        discarded())),
                new Axis(Scale.Linear.fromZero(minutes), "minutes since " + StatusTime.format(start)),
                report.cells().stream().map(cell -> lane(cell, start)).toList());
    }

    private Instant start() {
        return report.trials().stream()
                .map(TrialResult::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Lane lane(CellResult cell, Instant start) {
        return new Lane(
                cell.cell().name(),
                report.trials().stream()
                        .filter(trial -> trial.cell().equals(cell.cell()))
                        .map(trial -> new Bar(minutes(start, trial.start()), minutes(start, trial.end()), kind(trial)))
                        .toList());
    }

    private static double minutes(Instant start, Instant time) {
        return Duration.between(start, time).toMillis() / 1e3 / SECONDS;
    }

    private static Kind kind(TrialResult trial) {
        return switch (trial.outcome()) {
            case Succeeded -> Kind.COUNTED;
            case Invalid -> Kind.DISCARDED;
            case Failed -> Kind.FAILED;
        };
    }

    private DataTable discards() {
        return new DataTable(
                "Trials that do not count",
                List.of(text("trial"), text("outcome"), text("reason"), text("in words")),
                report.trials().stream()
                        .filter(trial -> kind(trial) != Kind.COUNTED)
                        .map(trial -> List.of(
                                name(trial),
                                trial.outcome().name(),
                                trial.reason().map(Words::spelled).orElse(""),
                                trial.message().orElse("")))
                        .toList());
    }

    private DataTable table() {
        Instant first = start();
        return new DataTable(
                "Every trial in its order",
                List.of(
                        text("trial"),
                        number("begun, s after the first"),
                        number("seconds"),
                        text("outcome"),
                        number("rungs"),
                        number("not counted"),
                        number("requests")),
                report.trials().stream().map(trial -> row(trial, first)).toList());
    }

    private static List<String> row(TrialResult trial, Instant first) {
        List<RungResult> rungs = trial.load().map(load -> load.rungs()).orElse(List.of());
        return List.of(
                name(trial),
                String.valueOf(Duration.between(first, trial.start()).toSeconds()),
                String.valueOf(Duration.between(trial.start(), trial.end()).toSeconds()),
                trial.outcome().name(),
                String.valueOf(rungs.size()),
                String.valueOf(rungs.stream().filter(rung -> !rung.valid()).count()),
                Words.whole(rungs.stream().mapToLong(RungResult::arrivals).sum()));
    }

    /** Such as "400m-x2, repetition 3" and, from the second on, its attempt. */
    private static String name(TrialResult trial) {
        String attempt = trial.attempt() > 1 ? ", attempt " + trial.attempt() : "";
        return trial.cell().name() + ", repetition " + trial.repetition() + attempt;
    }
}
