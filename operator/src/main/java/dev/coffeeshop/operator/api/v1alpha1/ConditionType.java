package dev.coffeeshop.operator.api.v1alpha1;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;

/** The conditions of an experiment. */
public enum ConditionType {
    /** The experiment has ended, well or badly. */
    Finished,
    /** The experiment has ended with a verdict. */
    Succeeded,
    /** What has been counted so far rests on valid runs, with few discarded. */
    Reliable,
    /** The experiment is held by {@code spec.suspend}. */
    Suspended;

    /** A condition that is absent does not hold. */
    public boolean holdsIn(List<Condition> conditions) {
        return conditions.stream()
                .anyMatch(condition -> name().equals(condition.getType()) && "True".equals(condition.getStatus()));
    }
}
