package dev.coffeeshop.scenarios;

import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** All scenarios of one run in one table, in Markdown, which a terminal shows just as well. */
record Summary(List<Outcome> outcomes) {

    Summary {
        outcomes = List.copyOf(outcomes);
    }

    boolean asExpected() {
        return outcomes.stream().allMatch(Outcome::asExpected);
    }

    String text() {
        String head = """
                | scenario | performance | scalability | problem | up or out | capacity off by at most | seconds (planned) | judged |
                |---|---|---|---|---|---|---|---|
                """;
        return outcomes.stream()
                .map(Summary::line)
                .collect(Collectors.joining("", head, differences() + "\n" + total()));
    }

    private static String line(Outcome outcome) {
        Optional<VerdictStatus> verdict = Optional.ofNullable(outcome.status().verdict());
        return "| %s | %s | %s | %s | %s | %s | %s (%s) | %s |%n"
                .formatted(
                        outcome.scenario(),
                        verdict.map(each -> each.performance().name()).orElse(Figures.NONE),
                        verdict.map(each -> each.scalability().name()).orElse(Figures.NONE),
                        verdict.map(each -> each.problem().name()).orElse(Figures.NONE),
                        verdict.map(each -> each.upOrOut().name()).orElse(Figures.NONE),
                        greatestDeviation(outcome),
                        outcome.measuring()
                                .map(took -> String.valueOf(took.toSeconds()))
                                .orElse(Figures.NONE),
                        outcome.plannedSeconds().stream()
                                .mapToObj(String::valueOf)
                                .findFirst()
                                .orElse(Figures.NONE),
                        outcome.asExpected() ? "as expected" : "**otherwise**");
    }

    private static String greatestDeviation(Outcome outcome) {
        return outcome.capacities().stream()
                .map(PlantedCapacity::deviationPercent)
                .flatMap(percent -> percent.stream().boxed())
                .max(Comparator.comparingDouble(Math::abs))
                .map(percent -> String.format(Locale.ROOT, "%+.1f %%", percent))
                .orElse(Figures.NONE);
    }

    private String differences() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.differences().stream()
                        .map(difference -> "%n- %s: %s".formatted(outcome.scenario(), difference.inWords())))
                .collect(Collectors.joining("", "", "\n"));
    }

    private String total() {
        long expected = outcomes.stream().filter(Outcome::asExpected).count();
        Duration took = outcomes.stream().map(Outcome::took).reduce(Duration.ZERO, Duration::plus);
        String seed = outcomes.stream()
                .map(Outcome::seed)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%d of %d as expected, in %.1f minutes, with seed %s.%n",
                expected,
                outcomes.size(),
                took.toSeconds() / 60.0,
                seed);
    }
}
