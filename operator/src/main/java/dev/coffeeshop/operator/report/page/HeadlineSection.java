package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.planning.StatusTime;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.ConditionResult;
import dev.coffeeshop.operator.report.model.Heading;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which experiment, and the whole answer in a sentence. */
record HeadlineSection(ReportModel report) {

    Element element() {
        Heading heading = report.heading();
        return Element.of(
                        "header",
                        Element.of("p", "Coffee Shop experiment in " + heading.namespace())
                                .with("class", "eyebrow"),
                        Element.of("h1", heading.name()),
                        Element.of("p", sentence()).with("class", "headline"),
                        Element.of("p", progress()).with("class", "meta"))
                .with("id", "headline");
    }

    private String sentence() {
        return report.verdict().map(VerdictStatus::headline).orElseGet(this::withoutVerdict);
    }

    private String withoutVerdict() {
        return condition(ConditionType.Finished)
                .filter(finished -> finished.status().equals("True"))
                .map(finished -> "There is no verdict: " + finished.message())
                .orElseGet(() -> "There is no verdict yet: "
                        + report.heading()
                                .progress()
                                .map(progress -> progress.replace("/", " of ") + " trials have ended.")
                                .orElse("nothing has been measured."));
    }

    private Optional<ConditionResult> condition(ConditionType type) {
        return report.conditions().stream()
                .filter(each -> each.type().equals(type.name()))
                .findFirst();
    }

    private String progress() {
        Heading heading = report.heading();
        List<String> parts = new ArrayList<>();
        heading.state().ifPresent(state -> parts.add(Words.spelled(state)));
        heading.progress().ifPresent(progress -> parts.add(progress + " trials"));
        heading.started().ifPresent(start -> parts.add("begun " + StatusTime.format(start)));
        heading.started()
                .flatMap(start -> heading.completed().map(end -> Duration.between(start, end)))
                .ifPresent(time -> parts.add("took " + Words.duration(time)));
        return String.join(" · ", parts);
    }
}
