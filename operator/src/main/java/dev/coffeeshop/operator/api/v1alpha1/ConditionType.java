package dev.coffeeshop.operator.api.v1alpha1;

/** The conditions of an experiment. */
public enum ConditionType {
    /** The experiment has ended, well or badly. */
    Finished,
    /** The experiment has ended with a verdict. */
    Succeeded,
    /** The experiment is held by {@code spec.suspend}. */
    Suspended
}
