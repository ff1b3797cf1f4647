package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.Extrapolation.Predicted;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.design.MeasuredContainer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a cell is recommended, or none, in words. */
record RecommendationWords(CoffeeShopExperimentSpec spec, int requestsPerSecond) {

    private static final String NO_EVIDENCE = " There is no evidence beyond the measured cells: ";

    String measured(CellFigures chosen, Autoscaling autoscaling) {
        return "%s is the measured cell with %s that serves %d requests a second: %s. %s%s%s"
                .formatted(
                        chosen.cell().name(),
                        thrift(),
                        requestsPerSecond,
                        capacity(chosen),
                        autoscaling.reason(),
                        memory(),
                        names());
    }

    String predicted(Predicted predicted, Optional<CellFigures> best) {
        String law = "By the law fitted at %dm, which errs by %s %% for a number of replicas that it was not fitted to,"
                .formatted(predicted.cell().cpuMillicores(), Decimal.of(predicted.errorPercent()));
        return "%s %s %d replicas serve %s, and at least %s: measure it before you rely on it. No autoscaler beyond the"
                        .formatted(
                                unmet(best),
                                law,
                                predicted.cell().replicas(),
                                Decimal.of(predicted.perSecond()),
                                Decimal.of(predicted.leastPerSecond()))
                + " measured cells." + memory() + names();
    }

    String none(Optional<CellFigures> best, List<Extrapolation> lines) {
        String obstacles = lines.stream().map(Extrapolation::obstacle).collect(Collectors.joining("; "));
        return unmet(best) + (obstacles.isEmpty() ? "" : NO_EVIDENCE + obstacles + ".");
    }

    private String unmet(Optional<CellFigures> best) {
        return "No measured cell serves %d requests a second; %s."
                .formatted(
                        requestsPerSecond,
                        best.map(cell -> "%s serves most: %s"
                                        .formatted(cell.cell().name(), capacity(cell)))
                                .orElse("none has a capacity"));
    }

    private static String capacity(CellFigures cell) {
        return cell.known().map(RecommendationWords::capacity).orElse("nothing");
    }

    private static String capacity(CellCapacity.Known known) {
        String ground = known.repeated()
                ? "the lower end of its 95 % interval being "
                        + Decimal.of(known.perSecond().lower())
                : "from a single run, so without an interval";
        return "%s, %s".formatted(known.inWords(), ground);
    }

    private String thrift() {
        return spec.cost() == null ? "the least CPU" : "the lowest price";
    }

    private String memory() {
        return spec.cost() == null || spec.workload().image() != null
                ? ""
                : " The price is that of CPU alone: how much memory the Deployment asks for is not known.";
    }

    private String names() {
        return spec.workload().deploymentRef() != null
                ? ""
                : " Put the names of your Deployment and container in the place of \"%s\"."
                        .formatted(MeasuredContainer.FROM_IMAGE);
    }
}
