package dev.coffeeshop.operator.report.chart;

import dev.coffeeshop.operator.report.markup.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the right ends of lines, kept apart where lines end close to each other. */
final class EndLabels {

    private static final double HEIGHT = 13;

    private record Label(String style, double y, String text) {}

    private final double x;
    private final double top;
    private final double bottom;
    private final List<Label> labels = new ArrayList<>();

    EndLabels(double x, double top, double bottom) {
        this.x = x;
        this.top = top;
        this.bottom = bottom;
    }

    void add(String style, double y, String text) {
        if (!text.isEmpty()) {
            labels.add(new Label(style, y, text));
        }
    }

    List<Element> draw() {
        labels.sort(Comparator.comparingDouble(Label::y));
        double[] places = places();
        List<Element> shapes = new ArrayList<>();
        for (int index = 0; index < places.length; index++) {
            Label label = labels.get(index);
            shapes.add(Svg.text("n " + label.style(), x, places[index] + 4, label.text()));
        }
        return shapes;
    }

    /** From the top down each at least a line below the last, then back up from the bottom where they run out. */
    private double[] places() {
        double[] places = labels.stream().mapToDouble(Label::y).toArray();
        double next = top;
        for (int index = 0; index < places.length; index++) {
            places[index] = Math.max(places[index], next);
            next = places[index] + HEIGHT;
        }
        double last = bottom;
        for (int index = places.length - 1; index >= 0; index--) {
            places[index] = Math.min(places[index], last);
            last = places[index] - HEIGHT;
        }
        return places;
    }
}
