package dev.coffeeshop.operator.report.chart;

/** What of a line lies within an axis. */
final class Clipping {

    private Clipping() {}

    /** The line as far as it stays at or below a figure; its direction is kept. */
    static Guide.Line below(Guide.Line line, double greatest) {
        double rise = line.y2() - line.y1();
        if (line.y2() <= greatest || rise <= 0 || line.y1() >= greatest) {
            return line;
        }
        double share = (greatest - line.y1()) / rise;
        return new Guide.Line(
                line.x1(), line.y1(), line.x1() + share * (line.x2() - line.x1()), greatest, line.label());
    }
}
