package dev.coffeeshop.loadgen.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Labels that every sample of this process carries, such as the experiment and the cell that it belongs to. */
public record MetricLabels(Map<String, String> values) {

    private static final int MOST = 16;
    private static final int LONGEST_VALUE = 128;
    private static final Pattern NAME = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]{1," + LONGEST_VALUE + "}");
    private static final Set<String> TAKEN = Set.of("outcome", "le", "phase", "rung");

    public MetricLabels {
        values = Map.copyOf(values);
    }

    public static MetricLabels none() {
        return new MetricLabels(Map.of());
    }

    /** @param text such as {@code resource_namespace=cafe,experiment=quickstart}; may be empty */
    public static MetricLabels parse(String text) throws BadLabelsException {
        Map<String, String> values = new TreeMap<>();
        if (!text.isBlank()) {
            for (String pair : text.split(",", -1)) {
                add(pair.strip(), values);
            }
        }
        if (values.size() > MOST) {
            throw new BadLabelsException("at most %d labels, not %d".formatted(MOST, values.size()));
        }
        return new MetricLabels(values);
    }

    private static void add(String pair, Map<String, String> values) throws BadLabelsException {
        int sign = pair.indexOf('=');
        if (sign < 0) {
            throw new BadLabelsException("'%s' must look like name=value".formatted(pair));
        }
        String name = pair.substring(0, sign);
        String value = pair.substring(sign + 1);
        if (!NAME.matcher(name).matches()) {
            throw new BadLabelsException(
                    "'%s' is no name of a label: letters, digits and _, no digit or __ first".formatted(name));
        }
        if (TAKEN.contains(name)) {
            throw new BadLabelsException("'%s' is a label of the metrics themselves".formatted(name));
        }
        if (!VALUE.matcher(value).matches()) {
            throw new BadLabelsException(
                    "the value of '%s' must have 1 to %d printable characters".formatted(name, LONGEST_VALUE));
        }
        if (values.put(name, value) != null) {
            throw new BadLabelsException("'%s' is given twice".formatted(name));
        }
    }

    /** These and some of one sample, given as names and values in turn. */
    Labels with(String... own) {
        Map<String, String> sorted = new TreeMap<>(values);
        Labels all = Labels.of(
                sorted.keySet().toArray(String[]::new), sorted.values().toArray(String[]::new));
        return own.length == 0 ? all : all.merge(Labels.of(own));
    }
}
