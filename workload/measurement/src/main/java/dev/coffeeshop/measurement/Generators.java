package dev.coffeeshop.measurement;

import java.util.List;

/**
 * Who sends the load.
 *
 * @param pods that share it, at least one
 * @param calibrations what is known already of nodes that such a pod ran on; a pod on another node calibrates itself
 */
public record Generators(int pods, List<Calibration> calibrations) {

    public Generators {
        calibrations = List.copyOf(calibrations);
    }

    /** One, of which nothing is known. */
    public static Generators one() {
        return new Generators(1, List.of());
    }
}
