package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.report.comparison.Comparison;
import dev.coffeeshop.operator.report.comparison.ComparisonSections;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.ReportModel;

/** One experiment beside another, under the address of the one. */
record ComparePage(ReportModel one, ReportModel other) {

    String html() {
        return Frame.of(
                "%s beside %s".formatted(one.heading().name(), other.heading().name()),
                navigation(),
                ComparisonSections.main(Comparison.of(one, other)));
    }

    private Element navigation() {
        return Element.of("nav", Element.of("a", "All experiments").with("href", "../../../"), page(one), page(other))
                .with("aria-label", "These experiments");
    }

    private static Element page(ReportModel report) {
        var heading = report.heading();
        return Element.of("a", heading.name())
                .with("href", "../../%s/%s/".formatted(heading.namespace(), heading.name()));
    }
}
