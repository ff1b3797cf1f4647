package dev.coffeeshop.operator.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One query of a dashboard in Prometheus' language, with Grafana's variables in it.
 *
 * @param where it stands, for whoever has to mend it
 * @param legend the text that names its series; empty where there is none
 */
record Query(String where, String expression, String legend) {

    private static final Pattern SELECTOR = Pattern.compile("([a-z_:][a-z0-9_:]*)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(=~|!~|!=|=)");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern IN_LEGEND = Pattern.compile("\\{\\{([a-z_]+)}}");

    /** A metric and the labels by which it is selected. */
    record Selector(String metric, Set<String> labels) {}

    List<Selector> selectors() {
        return SELECTOR.matcher(expression)
                .results()
                .map(found -> new Selector(found.group(1), matched(found.group(2))))
                .toList();
    }

    /** Labels that are asked for beyond the selectors: by grouping and in the legend. */
    Set<String> shownLabels() {
        Set<String> labels = new HashSet<>(grouped());
        labels.addAll(inLegend());
        return labels;
    }

    List<String> grouped() {
        return GROUPING.matcher(expression)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",", -1)))
                .map(String::strip)
                .toList();
    }

    List<String> inLegend() {
        return IN_LEGEND.matcher(legend).results().map(found -> found.group(1)).toList();
    }

    boolean isAggregated() {
        return expression.contains("sum(")
                || expression.contains("max(")
                || !grouped().isEmpty();
    }

    /** As Grafana sends it. */
    String with(Map<String, String> variables) {
        return substituted(expression, variables);
    }

    static String substituted(String text, Map<String, String> variables) {
        return Pattern.compile("\\$\\{?([a-z_]+)}?")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
    }

    private static String value(MatchResult variable, Map<String, String> variables) {
        String value = variables.get(variable.group(1));
        if (value == null) {
            throw new AssertionError("Nothing defines the variable " + variable.group());
        }
        return value;
    }

    private static Set<String> matched(String matchers) {
        Set<String> labels = new HashSet<>();
        MATCHER.matcher(matchers).results().forEach(found -> labels.add(found.group(1)));
        return Set.copyOf(labels);
    }
}
