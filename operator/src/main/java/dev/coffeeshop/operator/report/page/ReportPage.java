package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.ReportModel;

/** The report of one experiment. */
public final class ReportPage {

    private ReportPage() {}

    /** A whole page that needs nothing else: HTML that is well-formed XML, without scripts and external requests. */
    public static String render(ReportModel report) {
        return "<!DOCTYPE html>\n"
                + Element.of("html", Element.of("head"), Element.of("body", body(report)))
                        .with("lang", "en")
                        .with("xmlns", "http://www.w3.org/1999/xhtml");
    }

    /** The page's {@code main}; every section has an id that stays the same while an experiment goes on. */
    public static Element body(ReportModel report) {
        return Element.of("main", Element.of("h1", report.heading().name()));
    }
}
