package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.Clause.Tone;
import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.design.Cell;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What more replicas or more CPU bring, in words.
 *
 * @param factor why the greatest cell serves no more
 */
record ScalingWords(ScalingLine line, Routing routing, Factor factor) {

    /** Less than that is called less. */
    private static final double ABOUT_THE_SAME = 0.95;

    /** @param adjective whether the sentence has begun with one, such as "Fast", so that another may follow it */
    Clause clause(boolean adjective) {
        String it = adjective ? "" : "it is ";
        return switch (line.judgement()) {
            case Scales -> new Clause(it + "scalable: " + comparison(""), Tone.Good);
            case DoesNotScale ->
                new Clause(it + "not scalable: " + comparison("only ") + FactorWords.because(factor), Tone.Bad);
            case Undetermined ->
                new Clause(
                        "whether it scales %s is undetermined: %s%s".formatted(direction(), comparison(""), doubt()),
                        Tone.Open);
            case NotJudged ->
                new Clause(
                        "scaling %s was not judged: %s"
                                .formatted(direction(), line.reason().orElse("no figures")),
                        Tone.Open);
        };
    }

    private String direction() {
        return line.axis() == Axis.Out ? "out" : "up";
    }

    private String comparison(String only) {
        return line.speedup()
                .map(ratio -> "%s %s what %s (%s against %s requests/s)"
                        .formatted(
                                greatest(),
                                times(ratio.value(), only),
                                least(),
                                capacity(line.greatest()),
                                capacity(line.least())))
                .orElse("");
    }

    private static String times(double ratio, String only) {
        String times = Decimal.of(ratio);
        boolean same = times.equals("1") || (ratio < 1 && ratio >= ABOUT_THE_SAME);
        return same ? "no more than" : only + times + " times";
    }

    private String doubt() {
        String doubts = Stream.of(line.least(), line.greatest())
                .flatMap(end -> doubt(end).stream())
                .collect(Collectors.joining(" and "));
        return doubts.isEmpty() ? line.speedup().map(this::range).orElse("") : ", but " + doubts;
    }

    private static Optional<String> doubt(CellFigures end) {
        return end.known()
                .filter(known -> known.lowerBound() || known.openBelow())
                .map(known -> (known.lowerBound()
                                ? "the capacity of %s is only a lower bound"
                                : "in some runs of %s nothing passed")
                        .formatted(end.cell().name()));
    }

    private String range(Interval ratio) {
        double asked = line.idealSpeedup() * line.minEfficiencyPercent() / 100;
        return ", the ratio being %s to %s where %s is asked for"
                .formatted(Decimal.of(ratio.lower()), Decimal.of(ratio.upper()), Decimal.of(asked));
    }

    private String greatest() {
        Cell cell = line.greatest().cell();
        return switch (line.axis()) {
            case Out -> replicas(cell) + throughService() + " " + serve(cell);
            case Up -> "%s of %dm %s".formatted(replicas(cell), cell.cpuMillicores(), serve(cell));
        };
    }

    private String least() {
        Cell cell = line.least().cell();
        return switch (line.axis()) {
            case Out -> "%d %s at %dm".formatted(cell.replicas(), serve(cell), cell.cpuMillicores());
            case Up -> "%d of %dm %s".formatted(cell.replicas(), cell.cpuMillicores(), serve(cell));
        };
    }

    /** Behind a virtual IP connections are spread, not requests, which costs replicas and is no fault of theirs. */
    private String throughService() {
        return routing == Routing.Service ? " behind their Service" : "";
    }

    private static String replicas(Cell cell) {
        return cell.replicas() == 1 ? "1 replica" : cell.replicas() + " replicas";
    }

    private static String serve(Cell cell) {
        return cell.replicas() == 1 ? "serves" : "serve";
    }

    private static String capacity(CellFigures cell) {
        return cell.known().map(CellCapacity.Known::inWords).orElse("none");
    }
}
