package dev.coffeeshop.operator.analysis.laws;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Laws whose least squares need no iteration. */
final class DirectFit {

    private DirectFit() {}

    static Law.Linear linear(List<Point> points) {
        return new Law.Linear(proportion(points, Point::replicas));
    }

    /**
     * The best of all ways to part the points into a slope and a plateau, and of those whose kink lies at a point. One
     * of them is the least of all: between two points the kink moves freely, or is stopped at one of them.
     *
     * @param points at least two, in ascending order of replicas
     */
    static Law bottleneck(List<Point> points) {
        Stream<Law.Bottleneck> parted = IntStream.range(1, points.size())
                .mapToObj(split -> parted(points.subList(0, split), points.subList(split, points.size())));
        Stream<Law.Bottleneck> kinked = points.stream().map(kink -> kinked(points, kink.replicas()));
        return Stream.concat(parted, kinked)
                .min(Comparator.comparingDouble(law -> sumOfSquares(points, law)))
                .orElseThrow();
    }

    static double sumOfSquares(List<Point> points, Law law) {
        return points.stream()
                .mapToDouble(point -> point.deviation(law))
                .map(deviation -> deviation * deviation)
                .sum();
    }

    private static Law.Bottleneck parted(List<Point> slope, List<Point> plateau) {
        return new Law.Bottleneck(proportion(slope, Point::replicas), proportion(plateau, point -> 1));
    }

    private static Law.Bottleneck kinked(List<Point> points, double kink) {
        double perReplica = proportion(points, point -> Math.min(point.replicas(), kink));
        return new Law.Bottleneck(perReplica, perReplica * kink);
    }

    /** The factor by which a known shape comes closest to the points. */
    private static double proportion(List<Point> points, ToDoubleFunction<Point> shape) {
        double product = 0;
        double square = 0;
        for (Point point : points) {
            double at = shape.applyAsDouble(point);
            product += point.weight() * point.perSecond() * at;
            square += point.weight() * at * at;
        }
        return product / square;
    }
}
