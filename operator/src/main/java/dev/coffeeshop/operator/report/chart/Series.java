package dev.coffeeshop.operator.report.chart;

import java.util.List;

/**
 * Figures that belong together.
 *
 * @param name written at its end; empty for none
 * @param style from 1 to {@value #STYLES}: each has a colour, a dash and a shape of its own
 * @param joined whether a line leads from each mark to the next
 */
public record Series(String name, int style, boolean joined, List<Mark> marks) {

    public static final int STYLES = 6;

    public Series {
        marks = List.copyOf(marks);
        if (style < 1 || style > STYLES) {
            throw new IllegalArgumentException("no style " + style);
        }
    }
}
