package dev.coffeeshop.operator.report.chart;

import dev.coffeeshop.operator.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** Axes with their marks and labels. */
final class Grid {

    private static final double BELOW = 15;

    private Grid() {}

    static List<Element> of(Frame frame, Axis horizontal, Axis vertical) {
        List<Element> shapes = new ArrayList<>();
        for (double tick : vertical.scale().ticks()) {
            double y = frame.y(vertical.scale(), tick);
            shapes.add(Svg.line("g", frame.left(), y, frame.right(), y));
            shapes.add(
                    Svg.text("t e", frame.left() - 6, y + 3.5, vertical.scale().label(tick)));
        }
        shapes.addAll(horizontal(frame, horizontal));
        shapes.add(Svg.text("t b", 2, 10, vertical.label()));
        return shapes;
    }

    static List<Element> horizontal(Frame frame, Axis axis) {
        List<Element> shapes = new ArrayList<>();
        shapes.add(Svg.line("a", frame.left(), frame.bottom(), frame.right(), frame.bottom()));
        double last = Double.NEGATIVE_INFINITY;
        for (double tick : axis.scale().ticks()) {
            double x = frame.x(axis.scale(), tick);
            String label = axis.scale().label(tick);
            double half = label.length() * 3.2 + 3;
            shapes.add(Svg.line("a", x, frame.bottom(), x, frame.bottom() + 3));
            if (x - half > last) {
                shapes.add(Svg.text("t c", x, frame.bottom() + BELOW, label));
                last = x + half;
            }
        }
        shapes.add(Svg.text("t c", frame.left() + frame.width() / 2, frame.bottom() + 2 * BELOW + 2, axis.label()));
        return shapes;
    }
}
