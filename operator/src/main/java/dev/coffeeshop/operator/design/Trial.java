package dev.coffeeshop.operator.design;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import java.util.Optional;

/** One fresh deployment of one cell under one load program; repetition and attempt count from 1. */
public record Trial(Cell cell, int repetition, int attempt) {

    /** The trial that is under way; empty when none is. */
    public static Optional<Trial> current(CoffeeShopExperimentStatus status) {
        return Optional.ofNullable(status.currentTrial())
                .flatMap(current -> Cell.named(current.cell())
                        .map(cell -> new Trial(cell, current.repetition(), current.attempt())));
    }

    /** Unique in an experiment, such as 400m-x2-r1-a1; at most 29 characters. */
    public String name() {
        return "%s-r%d-a%d".formatted(cell.name(), repetition, attempt);
    }

    /** For people, such as "400m-x2, repetition 1", with the attempt from the second on. */
    public String label() {
        var label = "%s, repetition %d".formatted(cell.name(), repetition);
        return attempt == 1 ? label : "%s, attempt %d".formatted(label, attempt);
    }

    public boolean isRecordedIn(CoffeeShopExperimentStatus status) {
        return status.trialRecords().stream()
                .anyMatch(ref ->
                        cell.name().equals(ref.cell()) && repetition == ref.repetition() && attempt == ref.attempt());
    }
}
