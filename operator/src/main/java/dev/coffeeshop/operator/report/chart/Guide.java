package dev.coffeeshop.operator.report.chart;

import java.util.List;

/** What marks are to be compared with. */
public sealed interface Guide {

    /** A bound, written above it. */
    record Level(double y, String label) implements Guide {}

    /** A place on the x-axis, written at its top. */
    record Place(double x, String label) implements Guide {}

    /** Words beside a mark. */
    record Note(double x, double y, String text) implements Guide {}

    /** A line through two points, such as what would be ideal. */
    record Line(double x1, double y1, double x2, double y2, String label) implements Guide {}

    /** A curve with the range in which it may lie. */
    record Curve(List<Point> points, String label) implements Guide {
        public Curve {
            points = List.copyOf(points);
        }
    }

    record Point(double x, double y, double lower, double upper) {}
}
