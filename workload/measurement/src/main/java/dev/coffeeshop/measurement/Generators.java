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

    /**
     * Greatest rate in requests per second that may be asked of all of them together; infinite when nothing is known.
     * Each sends an equal share, so that the weakest decides.
     */
    public double usableRequestsPerSecond() {
        return pods
                * calibrations.stream()
                        .mapToDouble(Calibration::usableRequestsPerSecond)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
    }
}
