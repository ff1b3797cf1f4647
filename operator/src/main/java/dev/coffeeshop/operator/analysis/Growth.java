package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Performance;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens when more people show up, from everything that was seen of it.
 *
 * <p>It is bad when the overall line does not scale, some cell crashes at any rung, {@code underLoad} fails at or below
 * the demand, or a promised ladder does not hold; and when no cell has any capacity, whatever its ladder was for. It is
 * good when nothing of that holds and the overall line scales or there is nothing to compare. Otherwise, also where the
 * line has an end without capacity or without a trial, it is open.
 *
 * @param crashes the most telling first
 * @param demand empty without one
 * @param promised empty where no ladder was
 */
record Growth(
        Optional<ScalingLine> overall,
        List<CellFigures> cells,
        List<Crash> crashes,
        Optional<DemandOutcome> demand,
        Optional<PromisedLoads> promised) {

    enum Trend {
        Good,
        Bad,
        Open
    }

    Growth {
        cells = List.copyOf(cells);
        crashes = crashes.stream().sorted(Crash.MOST_TELLING_FIRST).toList();
    }

    Problem problem(Performance performance) {
        return switch (performance) {
            case Fast ->
                switch (trend()) {
                    case Good -> Problem.None;
                    case Bad -> Problem.Scalability;
                    case Open -> Problem.Undetermined;
                };
            case Slow ->
                switch (trend()) {
                    case Good -> Problem.Performance;
                    case Bad -> Problem.Both;
                    case Open -> Problem.Undetermined;
                };
            case Undetermined, NotJudged -> Problem.Undetermined;
        };
    }

    Trend trend() {
        if (!troubles().isEmpty()) {
            return Trend.Bad;
        }
        boolean compared = overall.stream().allMatch(line -> line.judgement() == Judgement.Scales);
        return compared ? Trend.Good : Trend.Open;
    }

    /** Such as "growth is bad: it does not scale out; 400m-x1 breaks at 1,000 users: OOMKilled in 3 of 3 runs". */
    String inWords() {
        return switch (trend()) {
            case Good -> "growth is good: " + String.join("; ", reassurances());
            case Bad -> "growth is bad: " + String.join("; ", troubles());
            case Open -> "growth is open: " + overall.map(Growth::scaling).orElse("");
        };
    }

    boolean nothingServed() {
        return cells.stream().allMatch(cell -> cell.capacity() instanceof CellCapacity.None);
    }

    private List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        overall.filter(line -> line.judgement() == Judgement.DoesNotScale)
                .map(Growth::scaling)
                .ifPresent(troubles::add);
        crashes.stream().findFirst().map(this::crash).ifPresent(troubles::add);
        demand.filter(DemandOutcome::fails).map(DemandOutcome::inWords).ifPresent(troubles::add);
        promised.filter(PromisedLoads::broken).map(PromisedLoads::inWords).ifPresent(troubles::add);
        if (nothingServed()) {
            troubles.add("no cell has a capacity");
        }
        return troubles;
    }

    private List<String> reassurances() {
        List<String> reassurances = new ArrayList<>();
        reassurances.add(overall.map(Growth::scaling).orElse("no cells are compared"));
        reassurances.add("nothing crashed");
        demand.map(DemandOutcome::inWords).ifPresent(reassurances::add);
        promised.map(PromisedLoads::inWords).ifPresent(reassurances::add);
        return reassurances;
    }

    private String crash(Crash first) {
        int others = crashes.size() - 1;
        String also = switch (others) {
            case 0 -> "";
            case 1 -> ", and another cell crashes";
            default -> ", and %d other cells crash".formatted(others);
        };
        return first.cell().name() + " " + first.inWords() + also;
    }

    private static String scaling(ScalingLine line) {
        String direction = line.axis() == Axis.Out ? "out" : "up";
        return switch (line.judgement()) {
            case Scales -> "it scales " + direction;
            case DoesNotScale -> "it does not scale " + direction;
            case Undetermined -> "whether it scales %s is undetermined".formatted(direction);
            case NotJudged -> "scaling %s was not judged".formatted(direction);
        };
    }
}
