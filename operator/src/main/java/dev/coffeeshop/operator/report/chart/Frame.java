package dev.coffeeshop.operator.report.chart;

/** The rectangle within a plot in which figures stand, in pixels. */
record Frame(double left, double top, double width, double height) {

    double x(Scale scale, double value) {
        return left + scale.share(value) * width;
    }

    double y(Scale scale, double value) {
        return bottom() - scale.share(value) * height;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }
}
