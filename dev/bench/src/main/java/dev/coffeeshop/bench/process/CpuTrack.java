package dev.coffeeshop.bench.process;

import dev.coffeeshop.bench.tool.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** CPU time of a process as it grew. */
public record CpuTrack(List<Point> points) {

    /** @param cpuSeconds since the start of the process */
    public record Point(Instant at, double cpuSeconds) {}

    public CpuTrack {
        points = List.copyOf(points);
    }

    /** CPU seconds within a span, interpolated between the points; before the first and after the last nothing grows. */
    public double usedIn(Window window) {
        return usedUntil(window.to()) - usedUntil(window.from());
    }

    private double usedUntil(Instant when) {
        Point before = points.getFirst();
        for (Point point : points) {
            if (point.at().isAfter(when)) {
                return before.cpuSeconds()
                        + (point.cpuSeconds() - before.cpuSeconds()) * share(before.at(), when, point.at());
            }
            before = point;
        }
        return before.cpuSeconds();
    }

    private static double share(Instant from, Instant when, Instant to) {
        return when.isAfter(from)
                ? (double) Duration.between(from, when).toNanos()
                        / Duration.between(from, to).toNanos()
                : 0;
    }
}
