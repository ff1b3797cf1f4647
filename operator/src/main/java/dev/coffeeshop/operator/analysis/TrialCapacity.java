package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.RungResult;
import java.util.List;

/** The greatest load at which {@code underLoad} held in one trial. */
sealed interface TrialCapacity {

    /**
     * @param rung the passing one on which the figure rests
     * @param perSecond requests per second
     * @param resolution half a width on the natural logarithm's scale, see {@code Sample}
     * @param bounded whether the trial showed that there is no more; otherwise the figure is a lower bound
     * @param detail what {@code bounded} rests on, in words
     * @param failedBelow loads that failed although this greater one passed
     */
    record Found(
            RungResult rung,
            double perSecond,
            double resolution,
            boolean bounded,
            String detail,
            List<Double> failedBelow)
            implements TrialCapacity {

        public Found {
            failedBelow = List.copyOf(failedBelow);
        }
    }

    /** No load passed. */
    record None(String detail) implements TrialCapacity {}
}
