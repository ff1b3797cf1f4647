package dev.coffeeshop.operator.analysis.curve;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;

/**
 * What each offered load brought in one cell.
 *
 * @param model whether users waited for answers, or requests were due whatever the answers
 * @param points from the least load to the greatest
 */
public record LoadCurve(Cell cell, LoadModel model, List<LoadPoint> points) {

    public LoadCurve {
        points = List.copyOf(points);
    }
}
