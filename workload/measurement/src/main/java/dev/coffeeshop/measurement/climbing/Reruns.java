package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.pacing.ClimbLimits;
import java.util.List;

/** What becomes of a climb when rungs may not be counted. */
final class Reruns {

    private Reruns() {}

    /** Whether the last rungs, all of that model, were measured again as often as may be and still do not count. */
    static boolean exhausted(List<RungResult> measured, LoadModel model) {
        int attempts = ClimbLimits.MAX_RERUNS + 1;
        return measured.size() >= attempts
                && measured.subList(measured.size() - attempts, measured.size()).stream()
                        .allMatch(rung -> rung.model() == model && !rung.valid());
    }

    /** Whether a pod that shares the load has gone: nothing that can be counted will follow. */
    static boolean futile(List<RungResult> measured) {
        return measured.stream()
                .flatMap(rung -> rung.invalid().stream())
                .anyMatch(invalidity -> invalidity.reason() == Reason.FOLLOWER_LOST);
    }
}
