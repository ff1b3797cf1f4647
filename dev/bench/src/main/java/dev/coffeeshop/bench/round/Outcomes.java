package dev.coffeeshop.bench.round;

import dev.coffeeshop.bench.round.Outcome.Failed;
import dev.coffeeshop.bench.round.Outcome.Measured;
import dev.coffeeshop.bench.tool.Load;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/** All that has come of the steps so far, in their order. */
public record Outcomes(List<Outcome> all) {

    public Outcomes {
        all = List.copyOf(all);
    }

    public Stream<Measured> measured() {
        return all.stream().filter(Measured.class::isInstance).map(Measured.class::cast);
    }

    public Stream<Failed> failed() {
        return all.stream().filter(Failed.class::isInstance).map(Failed.class::cast);
    }

    public List<Measured> measured(Question question, TargetKind target) {
        return measured()
                .filter(measured -> measured.step().asks(question, target))
                .toList();
    }

    public List<Measured> measured(Question question, TargetKind target, String tool) {
        return measured(question, target).stream()
                .filter(measured -> measured.step().tool().name().equals(tool))
                .toList();
    }

    /** A rate that every tool that can pace has reached in this round, halved. */
    public OptionalDouble halfOfTheLowest(int round, TargetKind target) {
        OptionalDouble lowest = maxima(round, target, Math::min, true);
        return lowest.isPresent() ? OptionalDouble.of(lowest.getAsDouble() / 2) : lowest;
    }

    /** The most that any tool got out of the server in this round: what it can do. */
    public OptionalDouble highest(int round, TargetKind target) {
        return maxima(round, target, Math::max, false);
    }

    private OptionalDouble maxima(int round, TargetKind target, DoubleBinaryOperator choice, boolean pacing) {
        Load paced = new Load.Paced(1, 1, 1);
        return measured(Question.MAXIMUM, target).stream()
                .filter(measured -> measured.step().round() == round)
                .filter(measured -> !pacing || measured.step().tool().can(paced))
                .mapToDouble(measured -> measured.reading().perSecond())
                .reduce(choice);
    }
}
