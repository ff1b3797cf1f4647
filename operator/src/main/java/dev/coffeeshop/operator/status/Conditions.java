package dev.coffeeshop.operator.status;

import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.planning.StatusTime;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The conditions of one experiment. A transition time moves only when the status flips. */
final class Conditions {

    private final List<Condition> previous;
    private final long generation;
    private final Instant now;

    Conditions(List<Condition> previous, long generation, Instant now) {
        this.previous = List.copyOf(previous);
        this.generation = generation;
        this.now = now;
    }

    Condition next(ConditionType type, boolean holds, ConditionReason reason, String message) {
        return next(type, ConditionValue.of(holds), reason, message);
    }

    Condition next(ConditionType type, ConditionValue value, ConditionReason reason, String message) {
        var status = value.name();
        return new ConditionBuilder()
                .withType(type.name())
                .withStatus(status)
                .withReason(reason.name())
                .withMessage(message)
                .withObservedGeneration(generation)
                .withLastTransitionTime(transitionTime(type, status))
                .build();
    }

    private String transitionTime(ConditionType type, String status) {
        return find(previous, type)
                .filter(condition -> status.equals(condition.getStatus()))
                .flatMap(condition -> Optional.ofNullable(condition.getLastTransitionTime()))
                .orElseGet(() -> StatusTime.format(now));
    }

    private static Optional<Condition> find(List<Condition> conditions, ConditionType type) {
        return conditions.stream()
                .filter(condition -> type.name().equals(condition.getType()))
                .findFirst();
    }
}
