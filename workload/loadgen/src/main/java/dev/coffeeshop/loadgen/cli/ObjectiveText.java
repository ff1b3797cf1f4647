package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads objectives such as {@code p95<=50ms,errors<=1%}. */
final class ObjectiveText {

    private static final Pattern LATENCY = Pattern.compile("p(50|75|90|95|99|99\\.9|999)<=(\\d{1,5})ms");
    private static final Pattern ERRORS = Pattern.compile("errors<=(\\d{1,3}(?:\\.\\d{1,3})?)%");

    private ObjectiveText() {}

    /** The latency bound is asked of one request and under load alike. Empty when the text is none. */
    static Optional<Objective> parse(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1);
        Optional<LatencyBound> latency = Arrays.stream(parts)
                .map(ObjectiveText::latency)
                .flatMap(Optional::stream)
                .findFirst();
        Optional<Double> errors = Arrays.stream(parts)
                .map(ObjectiveText::errors)
                .flatMap(Optional::stream)
                .findFirst();
        long understood = latency.stream().count() + errors.stream().count();
        return understood == parts.length
                ? latency.map(bound -> new Objective(bound, bound, errors.orElse(0.0)))
                : Optional.empty();
    }

    private static Optional<LatencyBound> latency(String part) {
        Matcher matcher = LATENCY.matcher(part);
        return matcher.matches()
                ? Optional.of(new LatencyBound(percentile(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private static Percentile percentile(String digits) {
        return Percentile.valueOf("P" + digits.replace(".", ""));
    }

    private static Optional<Double> errors(String part) {
        Matcher matcher = ERRORS.matcher(part);
        return matcher.matches() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
    }
}
