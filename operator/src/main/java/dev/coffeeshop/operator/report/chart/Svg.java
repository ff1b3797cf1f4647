package dev.coffeeshop.operator.report.chart;

import dev.coffeeshop.operator.report.markup.Coordinate;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import java.util.List;

/** Shapes; colours, dashes and fonts are the style sheet's. */
public final class Svg {

    private Svg() {}

    /** A drawing that says what it is. */
    public static Element image(Caption caption, double width, double height, List<? extends Node> shapes) {
        String title = caption.id() + "-title";
        String description = caption.id() + "-desc";
        return Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 %s %s".formatted(Coordinate.of(width), Coordinate.of(height)))
                .with("width", width)
                .with("height", height)
                .with("role", "img")
                .with("aria-labelledby", title)
                .with("aria-describedby", description)
                .add(
                        Element.of("title", caption.title()).with("id", title),
                        Element.of("desc", caption.description()).with("id", description))
                .add(shapes);
    }

    public static Element line(String style, double x1, double y1, double x2, double y2) {
        return Element.of("path").with("class", style).with("d", "M" + point(x1, y1) + "L" + point(x2, y2));
    }

    public static Element rectangle(String style, double x, double y, double width, double height) {
        return Element.of("rect")
                .with("class", style)
                .with("x", x)
                .with("y", y)
                .with("width", Math.max(0, width))
                .with("height", Math.max(0, height));
    }

    public static Element text(String style, double x, double y, String text) {
        return Element.of("text", text).with("class", style).with("x", x).with("y", y);
    }

    public static Element path(String style, String data) {
        return Element.of("path").with("class", style).with("d", data);
    }

    public static String point(double x, double y) {
        return Coordinate.of(x) + " " + Coordinate.of(y);
    }
}
