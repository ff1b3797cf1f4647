package dev.coffeeshop.bench.tool;

import java.util.Arrays;

/** h2load's log of single requests: start, status and duration, divided by tabs, the times in microseconds. */
final class H2loadLog {

    private H2loadLog() {}

    static Latency latency(String log) {
        double[] sorted = log.lines()
                .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                .mapToDouble(microseconds -> Double.parseDouble(microseconds) / 1_000)
                .sorted()
                .toArray();
        return new Latency(
                Arrays.stream(sorted).average().orElseThrow(() -> new UnreadableOutputException("an empty log")),
                percentile(sorted, 0.5),
                percentile(sorted, 0.99),
                percentile(sorted, 0.999));
    }

    /** By nearest rank. */
    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
