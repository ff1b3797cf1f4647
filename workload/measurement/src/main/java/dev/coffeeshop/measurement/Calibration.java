package dev.coffeeshop.measurement;

/**
 * What one load generator can do on a node: the greatest open rate that it kept, by its own rules of validity, against a
 * server that costs nothing.
 *
 * @param node name of the node; empty outside a cluster
 */
public record Calibration(String node, double requestsPerSecond) {

    /** Share of the proven rate that may be asked for: the target and its network cost something, too. */
    public static final double USABLE_SHARE = 0.70;

    /** Greatest rate in requests per second that may be asked of the generator. */
    public double usableRequestsPerSecond() {
        return USABLE_SHARE * requestsPerSecond;
    }
}
