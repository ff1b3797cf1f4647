package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.GeneratorNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the load generator has proven on each node: shown in status, and given to later programs. */
public final class GeneratorNodes {

    private GeneratorNodes() {}

    /** Of each node what the latest trial has of it; of pods that shared a node the least. */
    static List<GeneratorNode> of(List<TrialMeasurement> trials) {
        Map<String, Double> proven = new TreeMap<>();
        trials.stream()
                .map(TrialMeasurement::load)
                .sorted(Comparator.comparing(load -> load.end()))
                .forEach(load -> proven.putAll(leastOfEachNode(load.calibrations())));
        return proven.entrySet().stream()
                .map(entry -> new GeneratorNode(entry.getKey(), Decimal.exact(Math.floor(entry.getValue()))))
                .toList();
    }

    /** As a load program takes them. What cannot be read, because someone has edited it, is measured again. */
    public static List<Calibration> calibrations(List<GeneratorNode> nodes) {
        return nodes.stream()
                .flatMap(node ->
                        rate(node.provenRequestsPerSecond()).map(rate -> new Calibration(node.node(), rate)).stream())
                .toList();
    }

    private static Map<String, Double> leastOfEachNode(List<Calibration> calibrations) {
        Map<String, Double> least = new TreeMap<>();
        calibrations.stream()
                .filter(calibration -> !calibration.node().isEmpty() && calibration.requestsPerSecond() >= 1)
                .forEach(calibration -> least.merge(calibration.node(), calibration.requestsPerSecond(), Double::min));
        return least;
    }

    private static Optional<Double> rate(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(rate -> rate >= 1 && !rate.isInfinite());
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
