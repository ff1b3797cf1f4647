package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.round.Outcome.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Part of the document about one question. */
sealed interface Section permits MaximumSection, HalfSection, StallSection, BoundsSection {

    String text();

    List<Bar> bars();

    static String spread(List<Measured> measured, ToDoubleFunction<Measured> figure, DoubleFunction<String> format) {
        return Spread.of(measured.stream().mapToDouble(figure))
                .map(spread -> spread.text(format))
                .orElse(Markdown.NONE);
    }

    static Optional<Double> median(List<Measured> measured, ToDoubleFunction<Measured> figure) {
        return Spread.of(measured.stream().mapToDouble(figure)).map(Spread::median);
    }

    /** Names of the tools that were measured, in the order of the first round. */
    static List<String> tools(List<Measured> measured) {
        return measured.stream().map(one -> one.step().tool().name()).distinct().toList();
    }

    /** What a tool says against its own runs, and requests that failed; empty when there is nothing. */
    static String objections(List<Measured> measured) {
        Map<String, List<Measured>> faulty = measured.stream()
                .filter(one -> !one.faultless())
                .collect(Collectors.groupingBy(one -> one.step().tool().name(), TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        faulty.forEach((tool, runs) -> lines.add("- %s, in %d of %d runs: %s"
                .formatted(
                        tool,
                        runs.size(),
                        measured.stream()
                                .filter(one -> one.step().tool().name().equals(tool))
                                .count(),
                        objection(runs.getFirst()))));
        return lines.isEmpty()
                ? ""
                : "\nWhat the tools say against their own runs:\n\n" + String.join("\n", lines) + "\n";
    }

    static String objection(Measured measured) {
        List<String> reasons = new ArrayList<>(measured.reading().remarks());
        if (measured.reading().failed() > 0) {
            reasons.add(measured.reading().failed() + " requests failed");
        }
        return String.join("; ", reasons);
    }
}
