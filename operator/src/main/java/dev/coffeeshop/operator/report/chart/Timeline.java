package dev.coffeeshop.operator.report.chart;

import dev.coffeeshop.operator.report.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** What took place when, in lanes. */
public record Timeline(Caption caption, Axis axis, List<Lane> lanes) {

    private static final double WIDTH = 900;
    private static final double TOP = 6;
    private static final double LEFT = 84;
    private static final double PLOT_WIDTH = 790;
    private static final int MOST_TALL_LANES = 24;

    public record Lane(String name, List<Bar> bars) {
        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /** @param kind tells how it is drawn */
    public record Bar(double from, double to, Kind kind) {}

    public enum Kind {
        COUNTED("ok"),
        /** Crossed out. */
        DISCARDED("no"),
        /** Hollow and crossed out. */
        FAILED("ko");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    public Timeline {
        lanes = List.copyOf(lanes);
    }

    public Element draw() {
        double laneHeight = lanes.size() > MOST_TALL_LANES ? 13 : 22;
        Frame frame = new Frame(LEFT, TOP, PLOT_WIDTH, lanes.size() * laneHeight);
        List<Element> shapes = new ArrayList<>(Grid.horizontal(frame, axis));
        for (int index = 0; index < lanes.size(); index++) {
            double top = TOP + index * laneHeight;
            shapes.add(Svg.line("g", frame.left(), top + laneHeight, frame.right(), top + laneHeight));
            shapes.add(Svg.text(
                    "t e",
                    LEFT - 8,
                    top + laneHeight / 2 + 3.5,
                    lanes.get(index).name()));
            lanes.get(index).bars().forEach(bar -> shapes.addAll(shapes(bar, frame, top + 2, laneHeight - 4)));
        }
        return Svg.image(caption, WIDTH, frame.bottom() + 38, shapes);
    }

    private List<Element> shapes(Bar bar, Frame frame, double top, double height) {
        double from = frame.x(axis.scale(), bar.from());
        double width = Math.max(2, frame.x(axis.scale(), bar.to()) - from - 0.6);
        Element box = Svg.rectangle(bar.kind().style, from, top, width, height);
        return switch (bar.kind()) {
            case COUNTED -> List.of(box);
            case DISCARDED, FAILED ->
                List.of(
                        box,
                        Svg.line("xx", from, top, from + width, top + height),
                        Svg.line("xx", from, top + height, from + width, top));
        };
    }
}
