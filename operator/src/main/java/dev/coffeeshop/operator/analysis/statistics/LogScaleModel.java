package dev.coffeeshop.operator.analysis.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Geometric means and their ratios over repetitions, with t-intervals on the logarithm's scale; 95 % unless
 * another confidence is asked for.
 *
 * <p>Keys that were measured in every block share the error of {@link PooledError} where they have one. A key with a
 * gap, and every key where there is no common error, stands on its own repetitions; a ratio then has Welch's degrees of
 * freedom. A key measured once has no interval.
 *
 * <p>No interval is narrower than the instrument's resolution. A ratio has that of both its sides: two searches, or two
 * ladders, that know nothing of each other. Theirs add up as squares, as relative uncertainties of independent quantities
 * do in a quotient (JCGM 100:2008, 5.1.6).
 */
public final class LogScaleModel<K> {

    /** Intervals wider than a factor of a million either way say nothing more. */
    private static final double MAX_LOG_HALF_WIDTH = Math.log(1e6);

    private final Map<K, LogSamples> samples;
    private final Set<K> pooledKeys;
    private final Optional<PooledError> pooled;

    private LogScaleModel(Map<K, LogSamples> samples, Set<K> complete, Optional<PooledError> pooled) {
        this.samples = samples;
        this.pooledKeys = pooled.isPresent() ? complete : Set.of();
        this.pooled = pooled;
    }

    /** @param figures of each key at least one, and at most one for each block */
    public static <K> LogScaleModel<K> fit(Map<K, List<Sample>> figures) {
        Map<K, LogSamples> samples = new LinkedHashMap<>();
        figures.forEach((key, values) -> samples.put(key, new LogSamples(values)));
        Set<Integer> blocks = samples.values().stream()
                .flatMap(each -> each.blocks().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<K, LogSamples> complete = new LinkedHashMap<>(samples);
        complete.values().removeIf(each -> each.size() < blocks.size());
        Optional<PooledError> pooled =
                PooledError.of(complete.values().stream().map(LogSamples::logs).toList());
        return new LogScaleModel<>(samples, Set.copyOf(complete.keySet()), pooled);
    }

    public Interval mean(K key) {
        LogSamples of = of(key);
        double value = Math.exp(of.mean());
        if (!of.repeated()) {
            return Interval.point(value);
        }
        return Interval.around(value, Math.max(halfWidth(key, of), of.resolution()));
    }

    /**
     * Whether the key's mean is known to so much either way, as a share of it, or as well as the instrument can tell. Never
     * so of a key that was measured once.
     */
    public boolean isWithin(K key, double relativeHalfWidth) {
        LogSamples of = of(key);
        return of.repeated()
                && Math.sinh(halfWidth(key, of)) <= Math.max(relativeHalfWidth, Math.sinh(of.resolution()));
    }

    public Interval ratio(K numerator, K denominator) {
        return ratio(numerator, denominator, StudentT.CONFIDENCE);
    }

    /** @param confidence such as 0.95 */
    public Interval ratio(K numerator, K denominator, double confidence) {
        LogSamples over = of(numerator);
        LogSamples under = of(denominator);
        double value = Math.exp(over.mean() - under.mean());
        if (!over.repeated() || !under.repeated()) {
            return Interval.point(value);
        }
        double halfWidth = pooledFor(numerator, denominator)
                .map(error -> halfWidth(2 * error.varianceOfMean(), error.degreesOfFreedom(), confidence))
                .orElseGet(() -> welch(over, under, confidence));
        return Interval.around(value, Math.max(halfWidth, Math.hypot(over.resolution(), under.resolution())));
    }

    private LogSamples of(K key) {
        LogSamples found = samples.get(key);
        if (found == null) {
            throw new IllegalArgumentException("never measured: " + key);
        }
        return found;
    }

    private Optional<PooledError> pooledFor(K one, K other) {
        return pooledKeys.contains(one) && pooledKeys.contains(other) ? pooled : Optional.empty();
    }

    private double halfWidth(K key, LogSamples of) {
        return pooledFor(key, key)
                .map(error -> halfWidth(error.varianceOfMean(), error.degreesOfFreedom()))
                .orElseGet(() -> halfWidth(of.varianceOfMean(), of.size() - 1));
    }

    /** Welch (1947), with Satterthwaite's degrees of freedom. */
    private static double welch(LogSamples over, LogSamples under, double confidence) {
        double a = over.varianceOfMean();
        double b = under.varianceOfMean();
        double squares = a * a / (over.size() - 1) + b * b / (under.size() - 1);
        return squares > 0 ? halfWidth(a + b, (a + b) * (a + b) / squares, confidence) : 0;
    }

    private static double halfWidth(double variance, double degreesOfFreedom) {
        return halfWidth(variance, degreesOfFreedom, StudentT.CONFIDENCE);
    }

    private static double halfWidth(double variance, double degreesOfFreedom, double confidence) {
        return Math.min(MAX_LOG_HALF_WIDTH, StudentT.quantile(degreesOfFreedom, confidence) * Math.sqrt(variance));
    }
}
