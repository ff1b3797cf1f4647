package dev.coffeeshop.operator.report.comparison;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.report.model.CellResult;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether capacities of two experiments are the same kind of figure. */
final class Comparability {

    private Comparability() {}

    static List<String> obstacles(ReportModel one, ReportModel other) {
        var obstacles = new ArrayList<String>();
        if (differ(one, other, spec -> spec.load().mode())) {
            obstacles.add("load is offered in different modes (%s and %s), and a capacity means another thing in each"
                    .formatted(one.spec().load().mode(), other.spec().load().mode()));
        }
        if (differ(one, other, spec -> spec.objective().underLoad())) {
            obstacles.add("objective.underLoad differs, and a capacity is the greatest load at which it holds");
        }
        if (differ(one, other, spec -> spec.load().request())) {
            obstacles.add("load.request differs: the workloads were asked for different things");
        }
        if (!haveCommonCapacity(one, other)) {
            obstacles.add("no cell has been measured in both yet");
        }
        return obstacles;
    }

    private static boolean differ(ReportModel one, ReportModel other, Function<CoffeeShopExperimentSpec, Object> part) {
        return !part.apply(one.spec()).equals(part.apply(other.spec()));
    }

    private static boolean haveCommonCapacity(ReportModel one, ReportModel other) {
        return one.cells().stream()
                .filter(Comparability::isMeasured)
                .anyMatch(cell -> other.cell(cell.cell())
                        .filter(Comparability::isMeasured)
                        .isPresent());
    }

    private static boolean isMeasured(CellResult cell) {
        return cell.capacity().isPresent();
    }

    static List<String> cautions(ReportModel one, ReportModel other) {
        var cautions = new ArrayList<String>();
        Stream.of(one, other)
                .filter(report -> !report.heading().isFinished())
                .forEach(report -> cautions.add(
                        "%s has not finished".formatted(report.heading().name())));
        Stream.of(one, other)
                .filter(Comparability::isUnreliable)
                .forEach(report -> cautions.add("%s is not reliable, as its report says"
                        .formatted(report.heading().name())));
        if (!one.environment().workloadNodes().equals(other.environment().workloadNodes())) {
            cautions.add("they ran on different nodes, which may be faster or slower");
        }
        cautions.add("they ran at different times: the cluster may have changed in between, which no interval shows");
        return cautions;
    }

    private static boolean isUnreliable(ReportModel report) {
        return report.conditions().stream()
                .anyMatch(condition -> condition.type().equals(ConditionType.Reliable.name())
                        && condition.status().equals("False"));
    }
}
