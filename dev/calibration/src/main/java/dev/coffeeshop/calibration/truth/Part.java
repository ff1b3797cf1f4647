package dev.coffeeshop.calibration.truth;

import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;

/** A part of a verdict. */
public enum Part {
    PERFORMANCE("performance"),
    SCALABILITY("scalability"),
    UP_OR_OUT("up or out");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What the verdict says of it. */
    public String in(VerdictStatus verdict) {
        return switch (this) {
            case PERFORMANCE -> verdict.performance().name();
            case SCALABILITY -> verdict.scalability().name();
            case UP_OR_OUT -> verdict.upOrOut().name();
        };
    }
}
