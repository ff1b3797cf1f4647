package dev.coffeeshop.operator.report.shop;

import static dev.coffeeshop.operator.report.chart.Svg.point;

import dev.coffeeshop.operator.report.chart.Svg;
import dev.coffeeshop.operator.report.markup.Coordinate;
import dev.coffeeshop.operator.report.markup.Element;
import java.util.function.BiFunction;

/** What the picture is made of; equal shapes are one path, which keeps pages small. */
final class ShopShapes {

    private static final int ROWS = 3;

    private ShopShapes() {}

    /** A queue that grows to the left from its head. */
    static Element people(int number, double right, double top) {
        return many("shop-person", number, (column, row) -> person(right - 7 - column * 13, top + 12 + row * 25));
    }

    /** Cups that have been served, growing to the right. */
    static Element cups(int number, double left, double top) {
        return many("shop-cup", number, (column, row) -> cup(left + column * 11, top + 5 + row * 25));
    }

    private static Element many(String style, int number, BiFunction<Integer, Integer, String> shape) {
        var data = new StringBuilder();
        for (int place = 0; place < number; place++) {
            data.append(shape.apply(place / ROWS, place % ROWS));
        }
        return Svg.path(style, data.toString());
    }

    private static String person(double x, double y) {
        return "M" + point(x - 2.6, y - 4) + "a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0z" + "M" + point(x - 4, y + 8)
                + "v-4a4 4 0 0 1 8 0v4z";
    }

    private static String cup(double x, double y) {
        return "M" + point(x, y) + "h6l-1 8h-4z" + "M" + point(x + 6.4, y + 1) + "h2v4h-2.6z";
    }

    static Element machine(double x, double y, double side) {
        double spout = side * 0.6;
        return Svg.path(
                "shop-machine",
                "M" + point(x, y) + "h%1$sv%1$sh-%1$sz".formatted(number(side))
                        + "M" + point(x + side * 0.2, y + side * 0.45)
                        + "h%1$sv%2$sh-%1$sz".formatted(number(spout), number(side * 0.4)));
    }

    static Element till(double x, double y) {
        return Svg.path("shop-till", "M" + point(x, y + 10) + "h36v26h-36zM" + point(x + 8, y) + "h20v10h-20z");
    }

    private static String number(double value) {
        return Coordinate.of(value);
    }
}
