package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CostSpec;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What samples are about: an experiment, with what of it is told. */
record Subject(String namespace, String name, @Nullable CostSpec cost, CoffeeShopExperimentStatus status) {

    static Subject of(CoffeeShopExperiment experiment) {
        return new Subject(
                experiment.getMetadata().getNamespace(),
                experiment.getMetadata().getName(),
                experiment.getSpec().cost(),
                CoffeeShopExperimentStatus.of(experiment));
    }

    /** In which costs are told; empty without a cost block. */
    Optional<String> currency() {
        return Optional.ofNullable(cost).map(CostSpec::currency);
    }

    /** Values of the labels that say which experiment. */
    List<String> labels() {
        return List.of(namespace, name);
    }

    /** Values of the labels that say which cell of the experiment. */
    List<String> labels(Cell cell) {
        return List.of(namespace, name, cell.cpuMillicores() + "m", String.valueOf(cell.replicas()));
    }

    /** With one label more. */
    List<String> labels(Cell cell, String more) {
        return Stream.concat(labels(cell).stream(), Stream.of(more)).toList();
    }
}
