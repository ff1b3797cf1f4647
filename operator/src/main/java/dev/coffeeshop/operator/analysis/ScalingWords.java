package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.design.Cell;

/** What more replicas or more CPU bring, in words. */
record ScalingWords(ScalingLine line, Routing routing) {

    String sentence() {
        String direction = line.axis() == Axis.Out ? "out" : "up";
        return switch (line.judgement()) {
            case Scales -> "it scales %s: %s".formatted(direction, comparison(""));
            case DoesNotScale -> "it does not scale %s: %s".formatted(direction, comparison("only "));
            case Undetermined ->
                "whether it scales %s is undetermined: %s%s".formatted(direction, comparison(""), doubt());
            case NotJudged ->
                "scaling %s was not judged: %s"
                        .formatted(direction, line.reason().orElse("no figures"));
        };
    }

    private String comparison(String only) {
        return line.speedup()
                .map(ratio -> "%s %s%s times what %s (%s against %s requests a second)"
                        .formatted(
                                greatest(),
                                only,
                                Decimal.of(ratio.value()),
                                least(),
                                capacity(line.greatest()),
                                capacity(line.least())))
                .orElse("");
    }

    private String doubt() {
        return line.reason()
                .map(reason -> ", but " + reason)
                .orElseGet(() -> line.speedup().map(this::range).orElse(""));
    }

    private String range(Interval ratio) {
        double asked = line.idealSpeedup() * line.minEfficiencyPercent() / 100;
        return ", the ratio being %s to %s where %s is asked for"
                .formatted(Decimal.of(ratio.lower()), Decimal.of(ratio.upper()), Decimal.of(asked));
    }

    private String greatest() {
        Cell cell = line.greatest().cell();
        return switch (line.axis()) {
            case Out -> replicas(cell) + throughService() + (cell.replicas() == 1 ? " serves" : " serve");
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
