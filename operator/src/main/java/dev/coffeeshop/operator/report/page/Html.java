package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.report.markup.DataTable;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.markup.Scrolling;
import java.util.ArrayList;
import java.util.List;

/** The few patterns that all sections share. */
final class Html {

    private Html() {}

    /** A part of the page with a heading of its own. */
    static Element section(String id, String heading, List<? extends Node> content) {
        String headingId = id + "-heading";
        return Element.of("section", Element.of("h2", heading).with("id", headingId))
                .with("id", id)
                .with("aria-labelledby", headingId)
                .add(content);
    }

    static Element paragraph(String text) {
        return Element.of("p", text);
    }

    /** What is said where there is nothing to draw. */
    static Element absent(String reason) {
        return Element.of("p", reason).with("class", "absent");
    }

    /** One chart that is too wide for a telephone. */
    static Element wide(String label, Element chart) {
        return Element.of("figure", Scrolling.of(label, chart));
    }

    /** Charts of equal kind side by side, each with what it is about above. */
    static Element panels(List<Panel> panels) {
        List<Element> figures = new ArrayList<>();
        for (Panel panel : panels) {
            figures.add(Element.of("figure", Element.of("figcaption", panel.heading()), panel.chart()));
        }
        return Element.of("div", figures).with("class", "panels");
    }

    record Panel(String heading, Element chart) {}

    /** The figures behind a chart, which open at a click and stand open on paper. */
    static Element data(DataTable table) {
        return Element.of("details", Element.of("summary", "Table: " + table.caption()), table.element());
    }
}
