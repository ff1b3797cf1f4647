package dev.coffeeshop.measurement;

/**
 * What a search for the capacity has found, in requests per second.
 *
 * @param requestsPerSecond the median of what is believed after the last rung; for a {@link Kind#LOWER_BOUND} the
 *     greatest rate that was offered and passed, for {@link Kind#NONE} the least that may be offered
 * @param lower end of the central 90 % of that belief
 * @param upper end of the central 90 % of that belief
 * @param converged whether the interval is as narrow as was asked for, or the limit of rungs or time came first
 */
public record CapacityEstimate(Kind kind, double requestsPerSecond, double lower, double upper, boolean converged) {

    public enum Kind {
        /** Between rates that pass and rates that fail. */
        MEASURED,
        /** The greatest rate that may be offered still passes. */
        LOWER_BOUND,
        /** The least rate that is worth offering already fails. */
        NONE
    }
}
