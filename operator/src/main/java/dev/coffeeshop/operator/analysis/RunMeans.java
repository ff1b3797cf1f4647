package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.analysis.statistics.LogScaleModel;
import dev.coffeeshop.operator.analysis.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One figure over runs that stand by themselves, for figures that are shown and not judged. */
final class RunMeans {

    private RunMeans() {}

    /**
     * The geometric mean with its 95 % interval. Where some run shows 0 there is no geometric mean: the plain one, from 0
     * to the greatest.
     *
     * @param values one of each run, at least one, none below 0
     * @param resolution what the instrument cannot tell apart, on the natural logarithm's scale
     */
    static Interval of(List<Double> values, double resolution) {
        double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (values.stream().anyMatch(value -> value <= 0)) {
            double mean =
                    values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            return new Interval(mean, 0, greatest);
        }
        List<Sample> samples = new ArrayList<>();
        for (double value : values) {
            samples.add(new Sample(samples.size() + 1, value, resolution));
        }
        return LogScaleModel.fit(Map.of("", samples)).mean("");
    }
}
