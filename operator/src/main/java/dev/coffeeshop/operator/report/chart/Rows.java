package dev.coffeeshop.operator.report.chart;

import dev.coffeeshop.operator.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** One figure a line, each with its name before and words behind it. */
public record Rows(Caption caption, Axis axis, List<Row> rows, List<Guide.Place> guides) {

    private static final double WIDTH = 720;
    private static final double TOP = 22;
    private static final double ROW_HEIGHT = 26;
    private static final double LEFT = 190;
    private static final double PLOT_WIDTH = 330;

    /**
     * @param mark of which {@code x} and the interval are along the axis
     * @param style see {@link Series}
     */
    public record Row(String name, Mark mark, int style, String words) {}

    public Rows {
        rows = List.copyOf(rows);
        guides = List.copyOf(guides);
    }

    public Element draw() {
        Frame frame = new Frame(LEFT, TOP, PLOT_WIDTH, rows.size() * ROW_HEIGHT);
        List<Element> shapes = new ArrayList<>(Grid.horizontal(frame, axis));
        for (Guide.Place guide : guides) {
            double x = frame.x(axis.scale(), guide.x());
            shapes.add(Svg.line("bound", x, TOP, x, frame.bottom()));
            shapes.add(Svg.text("t c", x, TOP - 6, guide.label()));
        }
        for (int index = 0; index < rows.size(); index++) {
            shapes.addAll(shapes(rows.get(index), frame, TOP + (index + 0.5) * ROW_HEIGHT));
        }
        return Svg.image(caption, WIDTH, frame.bottom() + 38, shapes);
    }

    private List<Element> shapes(Row row, Frame frame, double y) {
        double x = frame.x(axis.scale(), row.mark().x());
        List<Element> shapes = new ArrayList<>();
        shapes.add(Svg.line("g", frame.left(), y, frame.right(), y));
        shapes.add(Svg.text("n e", frame.left() - 10, y + 4, row.name()));
        if (row.mark().lower().isPresent() || row.mark().upper().isPresent()) {
            shapes.add(Svg.line(
                    "w s" + row.style(),
                    frame.x(axis.scale(), row.mark().lower().orElse(row.mark().x())),
                    y,
                    frame.x(axis.scale(), row.mark().upper().orElse(Double.MAX_VALUE)),
                    y));
        }
        shapes.add(Marker.of(row.style(), x, y));
        shapes.add(Svg.text("n b", frame.right() + 12, y + 4, row.words()));
        return shapes;
    }
}
