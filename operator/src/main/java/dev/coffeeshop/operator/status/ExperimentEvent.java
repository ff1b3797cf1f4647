package dev.coffeeshop.operator.status;

import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;

/** A Kubernetes Event about an experiment. */
public record ExperimentEvent(Type type, ConditionReason reason, String message) {

    static ExperimentEvent normal(ConditionReason reason, String message) {
        return new ExperimentEvent(Type.Normal, reason, message);
    }

    static ExperimentEvent warning(ConditionReason reason, String message) {
        return new ExperimentEvent(Type.Warning, reason, message);
    }

    /** The two types that Kubernetes knows. */
    public enum Type {
        Normal,
        Warning
    }
}
