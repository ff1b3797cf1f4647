package dev.coffeeshop.operator.report.chart;

import static dev.coffeeshop.operator.report.chart.Svg.point;

import dev.coffeeshop.operator.report.markup.Element;

/** Shapes of marks, one for each style, so that colour is never all that tells series apart. */
final class Marker {

    private static final double SIZE = 3.5;

    private Marker() {}

    static Element of(int style, double x, double y) {
        return Svg.path("m s" + style, shape(style, x, y));
    }

    /** Of a figure at which something was missed. */
    static Element cross(int style, double x, double y) {
        String one = "M" + point(x - SIZE, y - SIZE) + "L" + point(x + SIZE, y + SIZE);
        String other = "M" + point(x - SIZE, y + SIZE) + "L" + point(x + SIZE, y - SIZE);
        return Svg.path("x s" + style, one + other);
    }

    private static String shape(int style, double x, double y) {
        return switch (style) {
            case 2 -> square(x, y);
            case 3 -> triangle(x, y, 1);
            case 4 -> diamond(x, y);
            case 5 -> triangle(x, y, -1);
            default -> circle(x, y);
        };
    }

    private static String circle(double x, double y) {
        String half = "a%s %s 0 1 0 ".formatted(SIZE, SIZE);
        return "M" + point(x - SIZE, y) + half + 2 * SIZE + " 0" + half + -2 * SIZE + " 0z";
    }

    private static String square(double x, double y) {
        double half = SIZE * 0.9;
        return "M" + point(x - half, y - half) + "h" + 2 * half + "v" + 2 * half + "h" + -2 * half + "z";
    }

    private static String triangle(double x, double y, int up) {
        return "M" + point(x, y - up * SIZE * 1.2) + "L" + point(x + SIZE * 1.1, y + up * SIZE * 0.8) + "L"
                + point(x - SIZE * 1.1, y + up * SIZE * 0.8) + "z";
    }

    private static String diamond(double x, double y) {
        double half = SIZE * 1.25;
        return "M" + point(x, y - half) + "L" + point(x + half, y) + "L" + point(x, y + half) + "L" + point(x - half, y)
                + "z";
    }
}
