package dev.coffeeshop.operator.resource;

/** The part that an object plays in a trial. */
public enum Component {
    WORKLOAD("workload"),
    LOAD("load"),
    RECORD("record");

    private final String label;

    Component(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    String applicationName() {
        return "coffeeshop-" + label;
    }
}
