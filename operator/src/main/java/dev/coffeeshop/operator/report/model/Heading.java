package dev.coffeeshop.operator.report.model;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.planning.StatusTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which experiment, and how far it is.
 *
 * @param state empty before the operator has looked at it
 * @param progress ended trials of those planned by now, such as 7/18; empty before it is planned
 */
public record Heading(
        String namespace,
        String name,
        String uid,
        Optional<ExperimentState> state,
        Optional<String> progress,
        Optional<Instant> started,
        Optional<Instant> completed) {

    static Heading of(CoffeeShopExperiment experiment, CoffeeShopExperimentStatus status) {
        var metadata = experiment.getMetadata();
        return new Heading(
                Objects.requireNonNullElse(metadata.getNamespace(), ""),
                Objects.requireNonNullElse(metadata.getName(), ""),
                Objects.requireNonNullElse(metadata.getUid(), ""),
                Optional.ofNullable(status.state()),
                Optional.ofNullable(status.progress()),
                StatusTime.parse(status.startTime()),
                StatusTime.parse(status.completionTime()));
    }

    public boolean isFinished() {
        return state.filter(ExperimentState::isFinished).isPresent();
    }
}
