package dev.coffeeshop.operator.analysis.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * One slope for several groups, each with a level of its own: y = group + slope · x by ordinary least squares, which is
 * the regression of the deviations from the groups' means (the "within" estimator; Frisch and Waugh 1933), with a 95 %
 * t-interval.
 *
 * @param halfWidth of the interval
 * @param degreesOfFreedom points less groups less one
 */
public record CommonSlope(double value, double halfWidth, int degreesOfFreedom) {

    public record Point(double x, double y) {}

    /** Empty where no degree of freedom is left, or x is the same throughout each group. */
    public static Optional<CommonSlope> of(List<List<Point>> groups) {
        List<Point> deviations =
                groups.stream().flatMap(CommonSlope::deviations).toList();
        int levels = (int) groups.stream().filter(group -> !group.isEmpty()).count();
        int degrees = deviations.size() - levels - 1;
        double squares = sum(deviations, point -> point.x * point.x);
        if (degrees < 1 || !(squares > 0)) {
            return Optional.empty();
        }
        double slope = sum(deviations, point -> point.x * point.y) / squares;
        double residual = sum(deviations, point -> Math.pow(point.y - slope * point.x, 2));
        double error = Math.sqrt(residual / degrees / squares);
        return Optional.of(new CommonSlope(slope, StudentT.quantile(degrees) * error, degrees));
    }

    private static Stream<Point> deviations(List<Point> group) {
        double x = mean(group, Point::x);
        double y = mean(group, Point::y);
        return group.stream().map(point -> new Point(point.x - x, point.y - y));
    }

    private static double mean(List<Point> points, ToDoubleFunction<Point> coordinate) {
        return Means.of(points.stream().mapToDouble(coordinate).toArray());
    }

    private static double sum(List<Point> points, ToDoubleFunction<Point> term) {
        return points.stream().mapToDouble(term).sum();
    }
}
