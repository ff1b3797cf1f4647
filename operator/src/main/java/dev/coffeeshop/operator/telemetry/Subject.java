package dev.coffeeshop.operator.telemetry;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.design.Cell;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What samples are about: an experiment with its status. */
record Subject(String namespace, String name, CoffeeShopExperimentStatus status) {

    static Subject of(CoffeeShopExperiment experiment) {
        return new Subject(
                experiment.getMetadata().getNamespace(),
                experiment.getMetadata().getName(),
                Objects.requireNonNullElseGet(experiment.getStatus(), CoffeeShopExperimentStatus::empty));
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
