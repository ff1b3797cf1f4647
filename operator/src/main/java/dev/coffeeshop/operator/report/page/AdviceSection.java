package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.markup.Scrolling;
import dev.coffeeshop.operator.report.model.Advice;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What to set for the demand. */
record AdviceSection(ReportModel report) {

    /** Empty without a demand. */
    Optional<Element> element() {
        return report.advice().map(this::section);
    }

    private Element section(Advice advice) {
        List<Node> content = new ArrayList<>();
        content.add(Element.of("p", summary(advice)).with("class", "judgement"));
        content.add(Html.paragraph(advice.reason()));
        advice.patch().ifPresent(patch -> content.add(yaml("Patch for kubectl patch --patch-file", patch)));
        advice.autoscaler().ifPresent(scaler -> content.add(yaml("HorizontalPodAutoscaler", scaler)));
        return Html.section(
                "advice", "What to set for %s requests/s".formatted(Words.whole(advice.requestsPerSecond())), content);
    }

    private String summary(Advice advice) {
        return advice.cell()
                .map(cell -> cell
                        + advice.headroomPercent()
                                .map(percent -> ", with %s %% to spare".formatted(percent))
                                .orElse("")
                        + advice.pricePerHour()
                                .map(price -> ", for %s %s an hour".formatted(price, currency()))
                                .orElse(""))
                .orElse("No measured cell");
    }

    private String currency() {
        return Objects.requireNonNull(report.spec().cost()).currency();
    }

    private static Element yaml(String label, String text) {
        return Element.of(
                "details",
                Element.of("summary", label),
                Scrolling.of(label, Element.of("pre", Element.of("code", text))));
    }
}
