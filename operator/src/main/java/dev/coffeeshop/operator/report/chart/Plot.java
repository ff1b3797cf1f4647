package dev.coffeeshop.operator.report.chart;

import static dev.coffeeshop.operator.report.chart.Svg.point;

import dev.coffeeshop.operator.report.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Figures over two axes, as wide as a telephone is. */
public record Plot(Caption caption, Axis horizontal, Axis vertical, List<Series> series, List<Guide> guides) {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 250;
    private static final Frame FRAME = new Frame(44, 26, 236, 178);
    private static final double LABEL_GAP = 6;

    public Plot {
        series = List.copyOf(series);
        guides = List.copyOf(guides);
    }

    public Element draw() {
        List<Element> shapes = new ArrayList<>(Grid.of(FRAME, horizontal, vertical));
        EndLabels labels = new EndLabels(FRAME.right() + LABEL_GAP, FRAME.top(), FRAME.bottom());
        guides.forEach(guide -> shapes.addAll(shapes(guide, labels)));
        series.forEach(each -> shapes.addAll(shapes(each, labels)));
        shapes.addAll(labels.draw());
        return Svg.image(caption, WIDTH, HEIGHT, shapes);
    }

    private double x(double value) {
        return FRAME.x(horizontal.scale(), value);
    }

    private double y(double value) {
        return FRAME.y(vertical.scale(), value);
    }

    private List<Element> shapes(Guide guide, EndLabels labels) {
        return switch (guide) {
            case Guide.Level(double level, String label) -> {
                labels.add("bound", y(level), label);
                yield List.of(Svg.line("bound", FRAME.left(), y(level), FRAME.right(), y(level)));
            }
            case Guide.Place(double place, String label) ->
                List.of(
                        Svg.line("breaks", x(place), FRAME.top(), x(place), FRAME.bottom()),
                        Svg.text("breaks " + side(x(place)), x(place) + shift(x(place)), FRAME.top() - 4, label));
            case Guide.Note(double atX, double atY, String text) ->
                List.of(Svg.text("t " + side(x(atX)), x(atX) - 2 * shift(x(atX)), y(atY) - 6, text));
            case Guide.Line line -> line(line, labels);
            case Guide.Curve(List<Guide.Point> points, String label) -> curve(points, label, labels);
        };
    }

    /** Where a line leaves the plot, its name stands beside it; else at its end. */
    private List<Element> line(Guide.Line line, EndLabels labels) {
        Guide.Line inside = Clipping.below(line, upper());
        double x = x(inside.x2());
        Element drawn = Svg.line("ideal", x(inside.x1()), y(inside.y1()), x, y(inside.y2()));
        if (inside.x2() < line.x2()) {
            return List.of(drawn, Svg.text("n ideal b", x + 5, y(inside.y2()) + 12, line.label()));
        }
        labels.add("ideal", y(inside.y2()), line.label());
        return List.of(drawn);
    }

    private double upper() {
        return vertical.scale() instanceof Scale.Linear linear ? linear.upper() : Double.POSITIVE_INFINITY;
    }

    private static String side(double x) {
        return x > FRAME.left() + FRAME.width() / 2 ? "e" : "b";
    }

    private static double shift(double x) {
        return x > FRAME.left() + FRAME.width() / 2 ? 4 : -4;
    }

    private List<Element> curve(List<Guide.Point> points, String label, EndLabels labels) {
        if (points.isEmpty()) {
            return List.of();
        }
        String upper =
                points.stream().map(each -> point(x(each.x()), y(each.upper()))).collect(Collectors.joining("L"));
        String lower = points.reversed().stream()
                .map(each -> point(x(each.x()), y(each.lower())))
                .collect(Collectors.joining("L"));
        String middle =
                points.stream().map(each -> point(x(each.x()), y(each.y()))).collect(Collectors.joining("L"));
        labels.add("law", y(points.getLast().y()), label);
        return List.of(Svg.path("band", "M" + upper + "L" + lower + "z"), Svg.path("law", "M" + middle));
    }

    private List<Element> shapes(Series one, EndLabels labels) {
        List<Element> shapes = new ArrayList<>();
        if (one.joined() && one.marks().size() > 1) {
            shapes.add(Svg.path(
                    "l s" + one.style(),
                    "M"
                            + one.marks().stream()
                                    .map(mark -> point(x(mark.x()), y(mark.y())))
                                    .collect(Collectors.joining("L"))));
        }
        one.marks().forEach(mark -> shapes.addAll(shapes(one, mark)));
        if (!one.name().isEmpty() && !one.marks().isEmpty()) {
            labels.add("s" + one.style(), y(one.marks().getLast().y()), one.name());
        }
        return shapes;
    }

    private List<Element> shapes(Series one, Mark mark) {
        double x = x(mark.x());
        double y = y(mark.y());
        Element marker = mark.kept() ? Marker.of(one.style(), x, y) : Marker.cross(one.style(), x, y);
        return mark.lower().isEmpty() && mark.upper().isEmpty()
                ? List.of(marker)
                : List.of(
                        Svg.line(
                                "w s" + one.style(),
                                x,
                                y(mark.lower().orElse(mark.y())),
                                x,
                                y(mark.upper().orElse(Double.MAX_VALUE))),
                        marker);
    }
}
