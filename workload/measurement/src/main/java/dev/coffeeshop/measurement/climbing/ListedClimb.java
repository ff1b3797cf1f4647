package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.pacing.ClimbLimits;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.util.List;

/**
 * Every rung of a list in its order. One that may not be counted is measured again at once, while that leaves room for
 * the rest of the list.
 */
record ListedClimb(List<Rung> rungs, int stepSeconds) implements Climb {

    ListedClimb {
        rungs = List.copyOf(rungs);
    }

    @Override
    public Step next(List<RungResult> measured) {
        int place = place(measured);
        if (place == rungs.size() || Reruns.futile(measured)) {
            return new Step.Finished(null);
        }
        Rung rung = rungs.get(place);
        return new Step.Measure(rung, RungLength.windowNanos(rung, stepSeconds));
    }

    /** Place in the list, from 0, of the rung that comes next. */
    private int place(List<RungResult> measured) {
        int place = 0;
        int reruns = 0;
        for (int i = 0; i < measured.size() && place < rungs.size(); i++) {
            int left = rungs.size() - place;
            boolean again = !measured.get(i).valid()
                    && reruns < ClimbLimits.MAX_RERUNS
                    && i + 1 + left <= ClimbLimits.MAX_RUNGS;
            reruns = again ? reruns + 1 : 0;
            place = again ? place : place + 1;
        }
        return place;
    }
}
