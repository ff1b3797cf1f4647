package dev.coffeeshop.bench.round;

import dev.coffeeshop.bench.tool.Loadgen;
import dev.coffeeshop.bench.tool.Tool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All steps of the comparison. Tools alternate within a question, so that drift of the machine meets all of them, and
 * another one is first in every round.
 *
 * @param targets the first of them is also the one that is stopped
 */
public record Plan(Settings settings, List<TargetKind> targets, List<Tool> tools) {

    private static final int PROBES = 8;

    public Plan {
        targets = List.copyOf(targets);
        tools = List.copyOf(tools);
    }

    public List<Step> steps() {
        return IntStream.rangeClosed(1, settings.rounds())
                .boxed()
                .flatMap(this::round)
                .toList();
    }

    private Stream<Step> round(int round) {
        return Stream.of(
                        targets.stream().flatMap(target -> steps(round, Question.MAXIMUM, target)),
                        targets.stream().flatMap(target -> steps(round, Question.HALF, target)),
                        steps(round, Question.STALL, targets.getFirst()),
                        steps(round, Question.STALL_WIDE, targets.getFirst()))
                .flatMap(steps -> steps);
    }

    private Stream<Step> steps(int round, Question question, TargetKind target) {
        return rotated(round).stream()
                .filter(tool -> tool.can(settings.load(question, 1)))
                .filter(target::serves)
                .filter(tool -> question != Question.STALL_WIDE || !(tool instanceof Loadgen))
                .map(tool -> new Step(round, question, target, tool));
    }

    private List<Tool> rotated(int round) {
        List<Tool> order = new ArrayList<>(tools);
        Collections.rotate(order, 1 - round);
        return order;
    }

    /** Of these steps, a warm-up and the search for the bounds, with a guess at where that ends. */
    public long expectedSeconds(Loadgen loadgen) {
        double rates = Math.min(PROBES, (settings.highestRate() - Settings.LOWEST_RATE) / Settings.RATE_STEP + 1);
        return steps().stream()
                        .mapToLong(step -> expectedSeconds(step.tool(), step.question()))
                        .sum()
                + expectedSeconds(loadgen, Question.MAXIMUM)
                + Math.round(rates * expectedSeconds(loadgen, Question.PROBE))
                + expectedSeconds(loadgen, Question.RATE_HELD)
                + expectedSeconds(loadgen, Question.USERS_HELD);
    }

    private int expectedSeconds(Tool tool, Question question) {
        return tool.expectedSeconds(settings.load(question, 1));
    }
}
