package dev.coffeeshop.scenarios;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.api.v1alpha1.RecommendationStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that an experiment has judged, as plain text, its capacities beside those that were planted. */
record VerdictBlock(Outcome outcome) {

    String text() {
        CoffeeShopExperimentStatus status = outcome.status();
        Stream<String> judged = Stream.of(
                        Optional.ofNullable(status.verdict()).map(VerdictBlock::verdict),
                        Optional.of(new CapacityTable(outcome.planted()).text(status.cells())),
                        section(status.scaling().stream().map(VerdictBlock::scaling)),
                        section(status.upOrOut().stream().map(VerdictBlock::upOrOut)),
                        Optional.ofNullable(status.recommendation()).map(VerdictBlock::recommendation))
                .flatMap(Optional::stream);
        return Stream.concat(judged, Stream.of(end(status))).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String verdict(VerdictStatus verdict) {
        String because = verdict.because().stream()
                .map(part -> "%n  %-12s %s: %s".formatted(part.part(), part.judgement(), part.figures()))
                .collect(Collectors.joining());
        return """
                %s

                performance %s, scalability %s, problem %s, up or out %s (%s)%s""".formatted(
                        verdict.headline(),
                        verdict.performance(),
                        verdict.scalability(),
                        verdict.problem(),
                        verdict.upOrOut(),
                        verdict.confidence(),
                        because);
    }

    private static Optional<String> section(Stream<String> lines) {
        return Optional.of(lines.collect(Collectors.joining("\n"))).filter(text -> !text.isEmpty());
    }

    private static String scaling(ScalingStatus line) {
        String judged = line.reason() == null ? "" : ", " + line.reason();
        return "%-4s at %-5s %s to %s: %s times, efficiency %s: %s%s"
                .formatted(
                        line.axis().name().toLowerCase(Locale.ROOT),
                        line.at(),
                        line.from(),
                        line.to(),
                        Figures.of(line.speedup(), ""),
                        Figures.of(line.efficiencyPercent(), " %"),
                        line.judgement(),
                        judged);
    }

    private static String upOrOut(UpOrOutStatus pair) {
        String judged = pair.reason() == null ? "" : ", " + pair.reason();
        return "up or out for %s: %s serves %s times what %s serves: %s%s"
                .formatted(
                        pair.totalCpu(), pair.out(), Figures.of(pair.ratio(), ""), pair.up(), pair.judgement(), judged);
    }

    private static String recommendation(RecommendationStatus recommendation) {
        String what = recommendation.cell() == null ? "nothing" : recommendation.cell();
        return "recommended for %d/s: %s; %s"
                .formatted(recommendation.requestsPerSecond(), what, recommendation.reason());
    }

    /** What the experiment took, and whether it may be believed. */
    private String end(CoffeeShopExperimentStatus status) {
        String took = outcome.measuring()
                .map(measuring -> measuring.toSeconds() + " s measured")
                .orElse("not measured to its end");
        String planned = outcome.plannedSeconds().stream()
                .mapToObj(seconds -> ", " + seconds + " s planned")
                .findFirst()
                .orElse("");
        return took + planned + ", seed " + outcome.seed() + unlessTrue(status, ConditionType.Succeeded)
                + unlessTrue(status, ConditionType.Reliable);
    }

    private static String unlessTrue(CoffeeShopExperimentStatus status, ConditionType type) {
        return status.conditions().stream()
                .filter(condition -> type.name().equals(condition.getType()))
                .filter(condition -> !"True".equals(condition.getStatus()))
                .map(condition ->
                        "%n%s is %s: %s".formatted(condition.getType(), condition.getStatus(), condition.getMessage()))
                .collect(Collectors.joining());
    }
}
